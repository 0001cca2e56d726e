/**
 * Common names of people, by the language of the sample customer. An entry `怡君:Yichun` brings its Latin form
 * along; for the others it is made letter by letter.
 */
export interface NameGroup {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
  /** What a woman's family name ends in besides. */
  readonly feminineEnding?: string;
  /** Family name first and nothing between, as in Chinese. */
  readonly familyFirst?: boolean;
}

const german: NameGroup = {
  female: words(`
    Emma Hannah Mia Lena Lea Anna Marie Sophie Lina Clara Johanna Laura Julia Sarah Lisa Katharina Nele
    Greta Ida Frieda Paula Charlotte Helena Mathilda Luisa Antonia Pia Jana Franziska Theresa Miriam
    Svenja Annika Merle Ronja Käthe Jördis Elif Zeynep Aylin Alina Natalia Olivia Amelie Rosa Zoé`),
  male: words(`
    Paul Jonas Leon Finn Elias Noah Luis Felix Lukas Maximilian Moritz Emil Anton Jakob Jan Tim Niklas
    Philipp Simon David Julian Fabian Tobias Sebastian Florian Matthias Jürgen Björn Sören Jörg Karl
    Friedrich Konrad Oskar Till Hannes Malte Henrik Umut Emre Can Mateusz Adrian Rafael Valentin Linus`),
  family: words(`
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter
    Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner
    Krause Meier Lehmann Köhler Herrmann König Walter Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß
    Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke
    Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer
    Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch
    Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer Yılmaz Kaya Demir Şahin Nowak Kowalski Petrović
    Kovačević Rossi Nguyen Lindner Paulsen Petersen Hansen Ostermann Rademacher Strauß Weigel Zöllner`),
};

const french: NameGroup = {
  female: words(`
    Camille Léa Manon Chloé Emma Inès Louise Jade Sarah Juliette Lucie Clara Zoé Élodie Aurélie Céline
    Sandrine Nathalie Isabelle Valérie Sylvie Hélène Amélie Charlotte Mathilde Pauline Margaux Anaïs
    Noémie Clémence Solène Maëlys Océane Fatima Yasmine Awa Agathe Capucine Éléonore Françoise`),
  male: words(`
    Lucas Hugo Louis Gabriel Arthur Jules Nathan Théo Léo Raphaël Antoine Thomas Nicolas Julien Alexandre
    Maxime Pierre Benoît François Jérôme Sébastien Frédéric Cédric Stéphane Étienne Mathieu Guillaume
    Baptiste Quentin Rémi Loïc Yann Gaël Karim Mehdi Mamadou Olivier Xavier Damien Grégoire`),
  family: words(`
    Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux
    David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Müller Lefèvre
    Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin
    Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie Lemaire
    Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud
    Martínez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert Lemoine
    Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclerc Payet Rolland Leclercq
    Guillaume Lecomte Diallo Traoré Benali D'Hondt L'Hostis`),
};

const english: NameGroup = {
  female: words(`
    Olivia Amelia Isla Ava Grace Freya Emily Sophie Charlotte Jessica Hannah Megan Lauren Rebecca Rachel
    Victoria Eleanor Alice Harriet Rosie Niamh Siobhán Catriona Priya Aisha Mei Jasmine Abigail Madison
    Brooke Taylor Jordan Morgan Kayla Destiny Hailey Caroline Margaret Joan Ruth`),
  male: words(`
    Oliver George Harry Jack Noah Charlie Thomas Oscar William James Henry Alfie Joshua Samuel Daniel
    Matthew Andrew Callum Ewan Rhys Gareth Liam Conor Rohan Imran Kofi Wei Tyler Brandon Austin Logan Mason
    Wyatt Carter Hunter Gregory Raymond Walter Douglas Patrick`),
  family: words(`
    Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker
    White Roberts Green Hall Wood Jackson Clarke Harris Clark Lewis Turner Hill Scott Cooper Morris Ward
    Moore King Watson Baker Harrison Morgan Allen Mitchell Anderson Phillips Lee Bell Parker Davis Bennett
    Miller Cook Shaw Cox Richardson Marshall Simpson Price Young Murphy Kelly O'Brien O'Connor Byrne Ryan
    MacDonald Campbell Stewart Fraser Murray Reid Begum Khan Ahmed Singh Okafor Mensah Garcia Martinez
    Rodriguez Lopez Hernandez Nguyen Kim Chen Reyes Rivera Foster Brooks Hayes Coleman Jenkins Barnes
    Henderson Sullivan Fletcher Whitaker Ellison Pemberton`),
};

const russian: NameGroup = {
  female: words(`
    Анна Мария Елена Ольга Наталья Татьяна Ирина Светлана Екатерина Юлия Анастасия Дарья Ксения Полина
    Виктория Александра Людмила Галина Марина Надежда Вера Любовь Алина Кристина Евгения Валентина Лариса
    Оксана Жанна Динара Айгерим София Вероника Маргарита Яна`),
  male: words(`
    Александр Сергей Дмитрий Андрей Алексей Максим Иван Михаил Николай Владимир Евгений Артём Павел Роман
    Антон Игорь Олег Виктор Юрий Константин Денис Вадим Кирилл Илья Никита Тимур Руслан Арман Ержан Фёдор
    Григорий Леонид Станислав Вячеслав Борис`),
  family: words(`
    Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев
    Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев
    Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв
    Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков
    Баранов Филиппов Комаров Давыдов Беляев Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов
    Крылов Куликов Карпов Власов Мельников Денисов Гаврилов Тихонов Казаков Афанасьев Данилов Савельев
    Тимофеев Фомин Чернов Абрамов Мартынов Ефимов Федотов Щербаков Назаров Калинин Исаев Чернышёв Быков
    Маслов Родионов Коновалов Лазарев Воронин Климов Филатов Пономарёв Голубев Кудрявцев Прохоров Наумов
    Потапов Журавлёв Овчинников Ахметов Сулейменов Ибраев Омаров`),
  feminineEnding: 'а',
};

const chinese: NameGroup = {
  female: words(`
    怡君:Yichun 雅婷:Yating 淑芬:Shufen 佳穎:Chiaying 詩涵:Shihhan 欣怡:Hsinyi 雅雯:Yawen 惠如:Huiju
    靜宜:Chingyi 郁婷:Yuting 思妤:Ssuyu 子涵:Tzuhan 品妍:Pinyen 宜蓁:Yichen 佩珊:Peishan 婉婷:Wanting
    美玲:Meiling 麗華:Lihua 淑惠:Shuhui 秀英:Hsiuying 心怡:Hsinyi 芷瑄:Chihhsuan 語彤:Yutung
    筱涵:Hsiaohan 曉雯:Hsiaowen 玉珍:Yuchen 雅惠:Yahui 珮瑜:Peiyu 家瑜:Chiayu 宛臻:Wanchen 乃文:Naiwen
    韻如:Yunju`),
  male: words(`
    志明:Chihming 家豪:Chiahao 俊傑:Chunchieh 建宏:Chienhung 宗翰:Tsunghan 冠宇:Kuanyu 承恩:Chengen
    柏翰:Pohan 彥廷:Yenting 宇軒:Yuhsuan 品睿:Pinjui 冠廷:Kuanting 信宏:Hsinhung 志偉:Chihwei
    俊宏:Chunhung 文雄:Wenhsiung 明哲:Mingche 建志:Chienchih 國華:Kuohua 政憲:Chenghsien 育誠:Yucheng
    柏宇:Poyu 哲瑋:Chewei 子豪:Tzuhao 威廷:Weiting 家銘:Chiaming 智凱:Chihkai 浩然:Haojan 紹宇:Shaoyu
    振邦:Chenpang 立群:Lichun 書豪:Shuhao`),
  family: words(`
    陳:Chen 林:Lin 黃:Huang 張:Chang 李:Li 王:Wang 吳:Wu 劉:Liu 蔡:Tsai 楊:Yang 許:Hsu 鄭:Cheng 謝:Hsieh
    郭:Kuo 洪:Hung 曾:Tseng 邱:Chiu 廖:Liao 賴:Lai 周:Chou 徐:Hsu 蘇:Su 葉:Yeh 莊:Chuang 呂:Lu 江:Chiang
    何:Ho 蕭:Hsiao 羅:Lo 高:Kao 潘:Pan 簡:Chien 朱:Chu 鍾:Chung 彭:Peng 游:Yu 詹:Chan 胡:Hu 施:Shih
    沈:Shen 余:Yu 趙:Chao 盧:Lu 梁:Liang 顏:Yen 柯:Ko 翁:Weng 魏:Wei 孫:Sun 戴:Tai 范:Fan 方:Fang 宋:Sung
    鄧:Teng 杜:Tu 傅:Fu 侯:Hou 曹:Tsao 薛:Hsueh 丁:Ting 卓:Cho 馬:Ma 董:Tung 藍:Lan 石:Shih 古:Ku 紀:Chi
    唐:Tang 涂:Tu 連:Lien 姚:Yao 歐:Ou 田:Tien 康:Kang 姜:Chiang 湯:Tang 汪:Wang 白:Pai 鄒:Tsou 尤:Yu
    歐陽:Ouyang 孔:Kung 童:Tung`),
  familyFirst: true,
};

export const nameGroups = { german, french, english, russian, chinese };

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
