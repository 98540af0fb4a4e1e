/** What the page does by itself: filters, and going from difference to difference. Everything can be read without it. */
export const SCRIPT = String.raw`
'use strict';
const form = document.getElementById('filters');
const articles = [...document.querySelectorAll('details.article')].map((element) => ({
  element,
  cards: [...element.querySelectorAll('.card')].map((card) => ({ element: card, data: card.dataset, text: card.textContent.toLowerCase() })),
  marks: [...element.querySelectorAll('a.m')],
  right: [...element.querySelectorAll('mark.right')],
}));
const status = document.getElementById('shown');
const LISTS = ['fields', 'causes', 'rules'];

function apply() {
  const wanted = Object.fromEntries(new FormData(form));
  const text = wanted.text.trim().toLowerCase();
  const onlyRight = wanted.state === 'right';
  const rightToo = !wanted.turn && !LISTS.some((name) => wanted[name]) && (!wanted.state || onlyRight);
  const matches = ({ data, text: content }) =>
    !onlyRight &&
    ['state', 'turn', 'kind'].every((name) => !wanted[name] || data[name] === wanted[name]) &&
    LISTS.every((name) => !wanted[name] || data[name].split('|').includes(wanted[name])) &&
    (!text || content.includes(text));
  const isFiltered = Object.values(wanted).some((value) => value.trim() !== '');
  let shown = 0;
  let all = 0;
  let withSome = 0;
  for (const article of articles) {
    let here = 0;
    const off = new Set();
    for (const card of article.cards) {
      const match = matches(card);
      card.element.hidden = !match;
      if (!match) off.add(card.element.id);
      if (match && !onlyRight) here++;
      all++;
    }
    for (const mark of article.marks) mark.classList.toggle('off', off.has(mark.dataset.card));
    let right = 0;
    for (const mark of article.right) {
      const match = rightToo && (!wanted.kind || mark.dataset.kind === wanted.kind) && (!text || mark.textContent.toLowerCase().includes(text));
      mark.classList.toggle('off', !match);
      if (match) right++;
    }
    const count = onlyRight ? right : here;
    article.element.hidden = isFiltered && count === 0;
    shown += count;
    if (count > 0) withSome++;
  }
  status.textContent = onlyRight
    ? shown + ' right facts in ' + withSome + ' articles'
    : shown + ' of ' + all + ' differences, in ' + withSome + ' of ' + articles.length + ' articles';
}

function go(step) {
  const visible = articles.filter(({ element }) => !element.hidden).flatMap(({ cards }) => cards.filter(({ element }) => !element.hidden).map(({ element }) => element));
  if (visible.length === 0) return;
  const current = visible.indexOf(document.activeElement.closest?.('.card') ?? last);
  const target = visible[current < 0 ? (step > 0 ? 0 : visible.length - 1) : (current + step + visible.length) % visible.length];
  reveal(target);
}
let last = null;
function reveal(card) {
  last = card;
  card.closest('details.article').open = true;
  for (const marked of document.querySelectorAll('.current')) marked.classList.remove('current');
  const mark = document.getElementById('in-' + card.id);
  if (mark) {
    mark.classList.add('current');
    const region = mark.closest('.text');
    region.scrollTop += mark.getBoundingClientRect().top - region.getBoundingClientRect().top - region.clientHeight / 3;
  }
  card.classList.add('current');
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'center' });
}

form.addEventListener('input', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.getElementById('next').addEventListener('click', () => go(1));
document.getElementById('previous').addEventListener('click', () => go(-1));
const openAll = (open) => () => articles.forEach(({ element }) => (element.open = open));
document.getElementById('open-all').addEventListener('click', openAll(true));
document.getElementById('close-all').addEventListener('click', openAll(false));
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#d"]');
  const card = link && document.getElementById(link.hash.slice(1));
  if (!card) return;
  event.preventDefault();
  card.hidden = false;
  card.closest('details.article').hidden = false;
  reveal(card);
});
// Keys act only while the focus is on a card or in a text, so that they disturb no assistive technology.
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || !event.target.closest?.('.columns')) return;
  if (event.key === 'n') go(1);
  else if (event.key === 'p') go(-1);
});
apply();
`;
