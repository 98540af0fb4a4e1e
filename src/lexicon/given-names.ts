/** Given names of people in international news. A name in both lists tells a person, but not whether "he" or "she" follows. */
import { NAMES } from './library.js';

const list = (names: string): readonly string[] => names.trim().split(/[,\s]+/);

const MALE = list(`
     Aaron Abdel Abdul Abdullah Abdulla Abraham Abu Adam Adrian Ahmad Ahmed Aidan Akira Al Alain Alan Albert Alberto Aldo Alec Alejandro
  Aleksandar Aleksander Aleksandr Alessandro Alex Alexander   Alexandre Alexei Alexey Alfonso Alfred Alfredo Ali Alistair Allan Allen
  Alvaro Alvin Amir Amit Amos Anatoly Anders Andre André Andrea Andreas Andrei Andres Andrew Andrey Andriy Andrzej Andy Angel Angelo
  Anil   Anthony Antoine Anton Antonio António Antony Antti Anwar Archie Ariel Arif Arjun Armando Arnaud Arne Arnold Arnaldo Art Arthur
  Arturo Arun Ashley Ashraf Asif Attila August Augusto Austin Axel Aziz   Barack Barnaby Barney Barrett Barry Bart Bashar Basil Ben
  Benedict Benito Benjamin Benny Bernard Bernardo Bernd Bernie Bert Bertrand Bilal Bill Billy Bjorn Björn Bob Bobby Boris Boyd Brad
  Bradley Brandon Brendan Brent Brett Brian Bruce   Bruno Bryan Bryant Byron Caleb Calvin Cameron Carl Carlo Carlos Carlton Carsten
  Casey Cecil Cedric Cesar César Chad Chandra Charles Charlie Chester Chris Christian Christophe Christopher Chuck Clarence Claude
  Claudio Claus Clay Clayton   Cliff Clifford Clint Clinton Clive Clyde Colin Conor Connor Conrad Corey Cornelius Cory Craig Curt Curtis
  Cyril Cyrus Damian Damien Damon Dan Daniel Daniele Danny Darrell Darren Darryl Dave David Davide Davis Dean Deepak Denis Dennis Derek
  Derrick Desmond Devin Dexter   Diego Dieter Didier Dilip Dimitri Dimitris Dimitar Dinesh Dino Dirk Dmitri Dmitry Dominic Dominique Don
  Donald Donovan Doug Douglas Drew Duncan Dustin Dwayne Dwight Dylan Earl Ed Eddie Eddy Edgar Edmund Edoardo Eduard Eduardo Edward Edwin
  Ehud Eli Elias   Elijah Elliot Elliott Elon Elvis Emanuel Emil Emile Emilio Emmanuel Emre Enrico Enrique Enzo Eric Erich Erik Ernest
  Ernesto Ernst Erwin Esteban Ethan Eugene Evan Evgeny Ezra Fabian Fabio Fabrice Fahad Faisal Farhad Felipe Felix Ferdinand Fernando
  Fidel   Filip Filippo Finn Florian Floyd Francesco Francis Francisco Francois François Franck Franco Frank Frankie Franklin Frans
  Franz Fred Freddie Freddy Frederic Frédéric Frederick Fritz Gabriel Gareth Garrett Garry Gary Gavin Gene Geoff Geoffrey Georg George
  Georges   Georgi Gerald Gerard Gerhard Gerhardt Gerry Gert Giacomo Gianfranco Gianni Gil Gilbert Giles Gilles Gino Giorgio Giovanni
  Giuliano Giulio Giuseppe Glen Glenn Godfrey Gonzalo Goran Gordon Graeme Graham Grant Greg Gregg Gregor Gregory Guido Guillaume
  Guillermo Gunter Günter Gunther Gus   Gustav Gustavo Guy Habib Hal Hamad Hamid Hamish Hank Hannes Hans Harald Hari Harold Haroon
  Harris Harrison Harry Harvey Hasan Hashim Hassan Hector Heinrich Heinz Helmut Henri Henrik Henrique Henry Herbert Herman Hermann
  Hideki Hideo Hiroshi Hisham Horst Hosni Howard Hubert   Hugh Hugo Humphrey Hussein Iain Ian Ibrahim Igor Ike Ilham Imran Ingo Ira
  Irfan Irving Isaac Ismail Isaiah Ivan Ivo Jack Jackie Jacob Jacques Jaime Jair Jake Jakob Jamal James Jamie Jan Janos Jared Jarkko
  Jaroslav Jason Javed Javier Jay Jean Jean-Claude Jean-Paul Jean-Marc Jean-Pierre Jean-Michel Jeb Jed Jeff   Jeffrey Jens Jerald Jeremy
  Jerome Jérôme Jerry Jesse Jesus Jesús Jim Jimmy Jiri Joachim Joan Joao João Joaquin Jochen Joe Joel Joerg Jörg Johan Johann Johannes
  John Johnny Johnson Jon Jonas Jonathan Jonny Jorge José Jose Josef Joseph Josep Josh Joshua Juan Juergen Jürgen Jules Julian Julien
  Julio Julius Jun Junichi Juri Justin   Kai Kamal Karel Karim Karl Keith Keiji Ken Kenji Kenneth Kenny Kent Kevin Khalid Khaled Kieran
  Kim Kirk Kiril Klaus Kofi Koichi Kostas Krishna Kristian Krzysztof Kumar Kurt Kwame Kyle Kylian Lachlan Lance Larry Lars Laszlo
  Laurence Laurent Lawrence Leander Lebron LeBron Lee Len Lennart Leo Leon Leonard Leonardo Leonid Leopold   Leroy Les Leslie Lester
  Levi Lewis Liam Lionel Lloyd Logan Lorenzo Lou Louis Luc Luca Lucas Luciano Lucian Ludwig Luigi Luis Luiz Luka Lukas Luke Luther Lyle
  Lyndon Maarten Magnus Mahmoud Mahmood Malcolm Mamadou Manfred Manmohan Manuel Marc Marcel Marcello Marcelo Marcin Marco Marcos Marcus
  Marek Mariano Mario Mark Marko   Markus Marshall Martin Martyn Marvin Masahiro Masayoshi Massimo Mateo Mathew Mathias Mathieu Matt
  Matteo Matthew Matthias Matthieu Maurice Mauricio Mauro Max Maxim Maxime Maximilian Mehdi Mehmet Mel Melvin Michael Michal Micheal
  Michel Michele Mick Mickey Miguel Mihail Mikael Mike Mikhail Mikko Milan Miles Milos Milton Miroslav   Mitch Mitchell Mo Mohamad
  Mohamed Mohammad Mohammed Mohan Morgan Morris Mort Moshe Muammar Muhammad Muhammadu Murray Mustafa Naguib Narendra Nasser Nat Nathan
  Nathaniel Naveed Neal Ned Neil Nelson Nic Nicholas Nick Nicolas Nicolo Nigel Nikita Nikola Nikolai Nikolaus Nikos Nils Noah Noel Nolan
  Norbert Norman Olaf Oleg Oleksandr Oliver Olivier   Olli Omar Orlando Oscar Oswald Otis Otto Owen Pablo Paddy Paolo Pascal Pat Patrice
  Patricio Patrick Paul Paulo Pavel Pawel Pedro Pepe Per Percy Perry Pervez Pete Peter Petr Petro Phil Philip Philipp Philippe Phillip
  Pierre Pieter Piers Piotr Prakash Pranab Prem Quentin Quincy Rafael Rafi Rafiq Raghuram Rahul Raj Rajesh Rajiv Rakesh Ralf Ralph   Ram
  Ramesh Ramon Ramzan Randall Randolph Randy Raul Ravi Ray Raymond Recep Reed Reg Reggie Reginald Reid Reinhard Reinhold Rene René
  Reuben Rex Ricardo Riccardo Rich Richard Rick Ricky Rob Robbie Robby Robert Roberto Robin Rod Roderick Rodney Rodolfo Rodrigo Rodrygo
  Roger Rogelio Rohan Roland Rolf Roman Romano Romelu Ron Ronald Ronaldo Ronan Ronnie Rory   Ross Roy Ruben Rudi Rudolf Rudolph Rudy
  Rupert Rishi Russ Russell Ruud Ryan Saad Saddam Saeb Said Salim Salman Salvador Salvatore Sam Sami Samir Sampson Samuel Sandro Sandy
  Sanjay Sasha Satya Saul Scott Sean Sebastian Sébastien Sergei Sergey Sergio Seth Seymour Shane Shaun Shawn Sheldon Shigeru Shimon
  Shinzo Sid Sidney Sigmar Silvio Simon Slobodan Sol Solomon   Spencer Stan Stanislav Stanley Stefan Stefano Stelios Stephan Stephane
  Stéphane Stephen Sterling Steve Steven Stewart Stu Stuart Subhash Sultan Sunil Sundar Suresh Sven Sylvain Sylvester Syed Tadeusz
  Takashi Takeshi Tariq Taro Tayyip Ted Terence Terrence Terry Thabo Thad Theo Theodore Thierry Thomas Thorsten Tiger Tim Timothy Tobias
  Toby Todd Tom Tomas   Tomasz Tommaso Tommy Tony Toshio Toshiro Travis Trevor Trey Tristan Tyler Tyrone Ulrich Ulf Umberto Uwe Vaclav
  Valentin Valentino Valery Vasily Vernon Vicente Victor Viktor Vijay Vikram Vince Vincent Vincenzo Vinod Virgil Vitaly Vito Vlad
  Vladimir Volker Volodymyr Wade Wallace Wally Walt Walter Warren Wayne Wendell Werner Wes Wesley Wilbur Wilfried Will Willem   William
  Willie Willy Wilson Winston Wim Wolfgang Woody Xavier Yannick Yasser Yasir Yasuo Yitzhak Yoshihide Yoshiro Youssef Yuri Yury Yusuf
  Yves Zach Zachary Zack Zinedine Zoran Zvi Benyamin Binyamin Yair Naftali Mahathir Anwar Joko Prabowo Fumio Shigeo Sadiq Kwasi Kemi
  Boutros Jerzy Lech Alija Radovan Franjo Haris Yevgeny Viktor Gennady Askar Nursultan   Wang Zhang Li Liu Chen Yang Huang Zhao Wu Zhou
  Xu Sun Ma Zhu Hu Guo Lin He Gao Luo Zheng Liang Xie Tang Han Cao Deng Feng Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng
  Wei Su Lu Ding Ren Shen Yao Lei Jia Xi Qin Park Choi Jung Kang Cho Yoon Jang Lim Shin Seo Kwon Hwang Ahn Song Hong Nguyen Tran Pham`);

const FEMALE = list(`
     Abigail Ada Adele Adriana Agnes Aicha Aisha Alexandra Alexandria Alexis Alice Alicia Alison Allison Alyssa Amal Amanda Amber Amelia
  Amelie Amina Amy Ana Anastasia Andrea Angela Angelina Angie Anita Anja Anke Ann Anna Annabel Annalena Anne Annette Annie Antonia Anya
  April Ariana Arantxa Astrid Audrey Aung Ava   Barbara Beatrice Beatriz Becky Belinda Bella Benazir Bernadette Bernice Beth Betsy Betty
  Beverley Beverly Bianca Bonnie Brenda Bridget Brigitte Brittany Britney Brooke Camilla Camille Candace Carla Carly Carmen Carol Carole
  Carolina Caroline Carolyn Carrie Catherine Cathy Cecilia Celia Celine Charlene Charlotte Chelsea Cherie Cheryl   Chloe Christiane
  Christina Christine Christy Chrystia Cindy Claire Clara Clare Claudia Colleen Connie Constance Conchita Cora Courtney Crystal Cynthia
  Daisy Dana Daniela Danielle Daphne Dawn Deanna Debbie Deborah Debra Delia Della Denise Diana Diane Dilma Dolores Donna Dora Doris
  Dorothy Edith Edna Eileen Elaine Eleanor Elena Eliza Elisabeth Elise Elizabeth Ella   Ellen Ellie Elsa Emily Emma Erica Erika Erin
  Estelle Esther Ethel Eva Eve Evelyn Fatima Fatma Faye Felicia Fiona Florence Frances Francesca Francoise Françoise Frederica Gabriela
  Gabriele Gabriella Gail Georgia Georgina Geraldine Gerda Gertrude Gina Gisela Gita Giorgia Gita Glenda Gloria Grace Greta Gretchen
  Gwen Gwyneth Hana Hannah Harriet Hazel Heather Heidi Helen Helena   Helene Helga Henrietta Hilary Hillary Hiroko Holly Ida Ilse Imelda
  Indira Ingrid Irene Irina Iris Isabel Isabella Isabelle Isobel Ivana Jacinda Jackie Jacqueline Jana Jane Janet Janice Janine Jasmine
  Jayne Jeanette Jeanne Jenna Jennifer Jenny Jessica Jill Jillian Jo Joan Joanna Joanne Jocelyn Jodie Johanna Josephine Joyce Juanita
  Judith Judy Julia Juliana Julie   Juliet Juliette June Justine Kaja Kamala Karen Karin Karina Kate Katarina Katerina Katharine
  Katherine Kathleen Kathryn Kathy Katie Katja Kay Keiko Kelly Kerry Kirsten Kim Krista Kristen Kristin Kristina Kristine Kylie Lara
  Larissa Latoya Laura Lauren Laurie Lea Leah Leila Lena Leslie Leticia Liliana Lillian Lily Linda Lindsay Lindsey Lisa Liz Liza Lois
  Loretta   Lori Lorraine Louisa Louise Lucia Lucie Lucinda Lucy Luisa Lydia Lynn Lynne Mabel Madeleine Madison Madonna Maggie Magdalena
  Mandy Manon Manuela Marcia Margaret Margarita Margot Maria María Mariah Marian Marianne Marie Marilyn Marina Marine Marion Marissa
  Marjorie Marlene Marta Martha Martina Mary Mary-Jo Maureen Maxine Megan Meghan Melania Melanie Melinda Melissa   Mercedes Meredith
  Meryl Mia Michaela Michele Michelle Mildred Miranda Miriam Moira Molly Mona Monica Monika Monique Muriel Myra Myriam Nadia Nadine
  Nancy Naomi Natalia Natalie Natasha Nellie Nicola Nicole Nicky Nikki Nina Nora Norma Olga Olivia Oprah Paige Pamela Pat Patricia Patty
  Paula Pauline Peggy Penelope Penny Petra Philippa Phyllis Pilar Polly Priscilla Priti Priya   Rachel Raquel Rebecca Regina Renate
  Renee Rhonda Rita Roberta Robin Robyn Rosa Rosalie Rose Rosemary Rosie Roxanne Ruby Ruth Sabine Sabrina Sadie Sally Samantha Sandra
  Sara Sarah Sasha Savannah Serena Shannon Sharon Sheila Shelley Shelly Sheryl Shirley Sian Silvia Simone Sofia Soledad Sonia Sonja
  Sophia Sophie Stacey Stacy Stefanie Steffi Stella Stephanie Sue Susan Susanna   Susanne Susie Suzanne Suzy Svetlana Sylvia Sylvie
  Tamara Tamika Tanya Tara Tatiana Taylor Teresa Tessa Theresa Therese Thelma Tina Toni Tracey Tracy Tricia Tulsi Ursula Valentina
  Valerie Vanessa Vera Verena Veronica Vicki Vicky Victoria Viola Violet Virginia Vivian Vivienne Wanda Wendy Whitney Wilma Winifred
  Yoko Yolanda Yulia Yvette Yvonne Zadie Zara Zoe`);

export type Gender = 'male' | 'female' | 'both';

/** Given name in lower case → the gender of the pronoun that follows it. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = new Map([
  ...NAMES,
  ...MALE.map((name) => [name.toLowerCase(), 'male'] as const),
  ...FEMALE.map((name) => [name.toLowerCase(), MALE.includes(name) ? 'both' : 'female'] as const),
]);

/** Those that tell a person without a surname; many of the library's are companies as well: "Jarvis". */
export const USUAL_GIVEN_NAMES: ReadonlySet<string> = new Set([...MALE, ...FEMALE].map((name) => name.toLowerCase()));

/** Small words inside the names of people: "Ursula von der Leyen", "Oscar de la Hoya". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  list('van von der den de la del della di da dos du le bin bint ibn al el ben ter ten y af av zu'),
);
