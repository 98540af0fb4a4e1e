import { isPiece, type NoArticle, type Piece } from '../read/index.js';

/** Bytes or characters, about. */
export function weightOf(piece: Piece | NoArticle): number {
  if (!isPiece(piece)) return 0;
  if ('bytes' in piece) return piece.bytes.length;
  if ('text' in piece) return piece.text.length;
  return Object.values(piece.record).reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}
