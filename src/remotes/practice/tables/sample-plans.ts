import type { Language } from '../../../core/directory/customer.ts';
import type { nameGroups } from './sample-names.ts';

/** What a sample customer is made from: its products and its teams. */
export interface SamplePlan {
  readonly name: string;
  readonly domains: readonly [string, ...string[]];
  readonly country: string;
  readonly language: Language;
  readonly color: number;
  /** How long ago the book last saw it. */
  readonly ageDays: number;
  /** Part number and seats owned; how many are assigned follows from the teams. */
  readonly pools: readonly (readonly [product: string, total: number])[];
  readonly teams: readonly Team[];
  /** Who was deleted, so many days ago. */
  readonly deleted?: readonly DeletedPerson[];
  /** What somebody else did since the book last saw it. */
  readonly meanwhile?: Meanwhile;
}

export interface DeletedPerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly daysAgo: number;
  readonly department: string;
  /** That were held. */
  readonly products: readonly string[];
}

export interface Meanwhile {
  /** Gave a seat to the first users who held exactly this. */
  readonly product: string;
  readonly to: { readonly count: number; readonly holding: readonly string[] };
  /** Codes of its service plans that were switched off. */
  readonly off?: readonly string[];
  /** And made a user. */
  readonly newcomer?: { readonly firstName: string; readonly lastName: string };
}

export interface Team {
  readonly count: number;
  readonly names: keyof typeof nameGroups;
  readonly department: string;
  /** Taken in turn; none for pupils. */
  readonly titles?: readonly string[];
  /** Absent for users who are not ready to be licensed. */
  readonly location?: string;
  readonly city: string;
  readonly products: readonly string[];
  /** Codes of service plans that are off. */
  readonly off?: readonly string[];
  /** One of the customer's, when not the first. */
  readonly domain?: string;
  /** Each # becomes a digit. Only ranges that regulators keep free for fiction. */
  readonly officePhone?: string;
  readonly mobilePhone?: string;
}

const school = { names: 'german', city: 'Neustadt', location: 'DE' } as const;
const teacher = {
  ...school,
  titles: ['Lehrkraft'],
  products: ['ENTERPRISEPACKPLUS_FACULTY'],
} as const;

const bellows: SamplePlan = {
  name: 'Bellows-Gymnasium Neustadt',
  domains: ['bellows.example'],
  country: 'DE',
  language: 'de',
  color: 0,
  ageDays: 1,
  pools: [
    ['STANDARDWOFFPACK_STUDENT', 2500],
    ['ENTERPRISEPACKPLUS_STUDENT', 450],
    ['STANDARDWOFFPACK_FACULTY', 100],
    ['ENTERPRISEPACKPLUS_FACULTY', 80],
  ],
  teams: [
    ...classes([5, 6, 7, 8, 9], 'STANDARDWOFFPACK_STUDENT'),
    ...classes([10, 11, 12], 'ENTERPRISEPACKPLUS_STUDENT'),
    { ...teacher, count: 12, department: 'Deutsch' },
    { ...teacher, count: 12, department: 'Mathematik' },
    { ...teacher, count: 11, department: 'Englisch' },
    { ...teacher, count: 14, department: 'Naturwissenschaften' },
    { ...teacher, count: 9, department: 'Kunst und Musik' },
    { ...teacher, count: 7, department: 'Gesellschaft' },
    { ...teacher, count: 7, department: 'Sport' },
    {
      ...teacher,
      count: 3,
      department: 'Schulleitung',
      titles: ['Schulleitung', 'Stellvertretung', 'IT-Betreuung'],
      officePhone: '+49 30 23125 ###',
    },
    {
      ...school,
      count: 5,
      department: 'Verwaltung',
      titles: ['Sekretariat', 'Sekretariat', 'Buchhaltung', 'Bibliothek', 'Haustechnik'],
      products: ['STANDARDWOFFPACK_FACULTY'],
      officePhone: '+49 30 23125 ###',
    },
  ],
};

const shop = {
  names: 'french',
  location: 'FR',
  products: ['SPE_F1'],
  titles: [
    'Responsable de magasin',
    'Responsable de rayon',
    'Gestionnaire de stock',
    'Caisse',
    'Conseil clientèle',
  ],
} as const;
const paris = { names: 'french', location: 'FR', city: 'Paris', officePhone: '+33 1 99 00 ## ##' } as const;

const tailspin: SamplePlan = {
  name: 'Tailspin Maison',
  domains: ['tailspin.example'],
  country: 'FR',
  language: 'fr',
  color: 1,
  ageDays: 3,
  pools: [
    ['SPE_E3', 45],
    ['SPE_F1', 140],
    ['M365_F1_COMM', 20],
    ['POWER_BI_PRO', 10],
    ['MICROSOFT_365_COPILOT', 5],
  ],
  teams: [
    { ...shop, count: 24, department: 'Magasin Lyon', city: 'Lyon' },
    { ...shop, count: 22, department: 'Magasin Nantes', city: 'Nantes' },
    { ...shop, count: 20, department: 'Magasin Lille', city: 'Lille' },
    { ...shop, count: 22, department: 'Magasin Bordeaux', city: 'Bordeaux' },
    { ...shop, count: 18, department: 'Magasin Strasbourg', city: 'Strasbourg' },
    { ...shop, count: 20, department: 'Magasin Toulouse', city: 'Toulouse' },
    {
      ...shop,
      count: 18,
      department: 'Entrepôt',
      city: 'Orléans',
      titles: ['Préparation de commandes', 'Réception', 'Cariste'],
      products: ['M365_F1_COMM'],
    },
    { ...paris, count: 10, department: 'Achats', titles: ['Responsable achats'], products: ['SPE_E3'] },
    {
      ...paris,
      count: 8,
      department: 'Comptabilité',
      titles: ['Comptable', 'Gestionnaire de paie'],
      products: ['SPE_E3', 'POWER_BI_PRO'],
    },
    {
      ...paris,
      count: 7,
      department: 'Marketing',
      titles: ['Graphiste', 'Responsable de marque'],
      products: ['SPE_E3'],
    },
    {
      ...paris,
      count: 5,
      department: 'Ressources humaines',
      titles: ['Responsable RH', 'Juriste'],
      products: ['SPE_E3'],
    },
    {
      ...paris,
      count: 4,
      department: 'Informatique',
      titles: ['Spécialiste support', 'Architecte réseau'],
      products: ['SPE_E3'],
      mobilePhone: '+33 6 39 98 ## ##',
    },
    {
      ...paris,
      count: 2,
      department: 'Direction',
      titles: ['Direction générale', 'Direction financière'],
      products: ['SPE_E3', 'MICROSOFT_365_COPILOT'],
      mobilePhone: '+33 6 39 98 ## ##',
    },
  ],
};

const almaty = { names: 'russian', location: 'KZ', city: 'Алматы' } as const;
const almatyOffice = { ...almaty, products: ['O365_BUSINESS_PREMIUM'] } as const;

const wingtip: SamplePlan = {
  name: 'Вингтип Логистика',
  domains: ['wingtip.example'],
  country: 'KZ',
  language: 'ru',
  color: 2,
  ageDays: 9,
  pools: [
    ['O365_BUSINESS_PREMIUM', 32],
    ['O365_BUSINESS_ESSENTIALS', 60],
    ['EXCHANGEDESKLESS', 15],
  ],
  teams: [
    {
      ...almaty,
      count: 52,
      department: 'Автоколонна',
      titles: ['Водитель', 'Водитель-экспедитор', 'Механик'],
      products: ['O365_BUSINESS_ESSENTIALS'],
    },
    {
      ...almaty,
      count: 14,
      department: 'Склад',
      city: 'Астана',
      titles: ['Кладовщик', 'Оператор склада'],
      products: ['EXCHANGEDESKLESS'],
    },
    { ...almatyOffice, count: 10, department: 'Диспетчерская', titles: ['Диспетчер'] },
    {
      ...almatyOffice,
      count: 9,
      department: 'Отдел перевозок',
      titles: ['Логист', 'Менеджер по перевозкам'],
    },
    { ...almatyOffice, count: 6, department: 'Бухгалтерия', titles: ['Бухгалтер', 'Экономист'] },
    { ...almatyOffice, count: 2, department: 'Отдел кадров', titles: ['Специалист по кадрам'] },
    { ...almatyOffice, count: 2, department: 'ИТ', titles: ['Системный администратор'] },
    { ...almatyOffice, count: 1, department: 'Дирекция', titles: ['Директор'] },
  ],
};

const taipei = { names: 'chinese', location: 'TW', city: '台北市', products: ['SPB'] } as const;

const lucerne: SamplePlan = {
  name: 'Lucerne 路森設計',
  domains: ['lucerne.example'],
  country: 'TW',
  language: 'zh-TW',
  color: 3,
  ageDays: 0,
  pools: [
    ['SPB', 30],
    ['O365_BUSINESS_ESSENTIALS', 5],
    ['PROJECT_P1', 5],
    ['MICROSOFT_365_COPILOT', 3],
  ],
  teams: [
    { ...taipei, count: 12, department: '設計部', titles: ['設計師', '資深設計師', '插畫師'] },
    { ...taipei, count: 6, department: '品牌企劃部', titles: ['企劃專員', '文案'] },
    {
      ...taipei,
      count: 4,
      department: '專案管理部',
      titles: ['專案經理'],
      products: ['SPB', 'PROJECT_P1'],
    },
    { ...taipei, count: 3, department: '行政部', titles: ['會計', '人資專員', '行政專員'] },
    {
      ...taipei,
      count: 1,
      department: '總經理室',
      titles: ['總經理'],
      products: ['SPB', 'MICROSOFT_365_COPILOT'],
    },
    { ...taipei, count: 2, department: '設計部', titles: ['實習生'], products: ['O365_BUSINESS_ESSENTIALS'] },
  ],
};

const leeds = {
  names: 'english',
  location: 'GB',
  city: 'Leeds',
  products: ['SPE_E3'],
  officePhone: '+44 1632 960###',
} as const;
const denver = {
  names: 'english',
  location: 'US',
  city: 'Denver',
  domain: 'us.contoso.example',
  products: ['SPE_E3'],
  officePhone: '+1 303-555-01##',
} as const;

const contoso: SamplePlan = {
  name: 'Contoso Engineering',
  domains: ['contoso.example', 'us.contoso.example'],
  country: 'GB',
  language: 'en',
  color: 4,
  ageDays: 5,
  pools: [
    ['SPE_E3', 200],
    ['SPE_E5', 15],
    ['SPE_F1', 50],
    ['PROJECTPROFESSIONAL', 22],
    ['VISIOCLIENT', 20],
    ['POWER_BI_PRO', 15],
    ['MICROSOFT_365_COPILOT', 20],
  ],
  teams: [
    {
      ...leeds,
      count: 48,
      department: 'Structural Engineering',
      titles: ['Structural engineer', 'Senior structural engineer', 'Graduate engineer'],
    },
    {
      ...leeds,
      count: 44,
      department: 'Mechanical Engineering',
      titles: ['Mechanical engineer', 'Senior mechanical engineer', 'Test engineer'],
    },
    {
      ...leeds,
      count: 20,
      department: 'Project Office',
      titles: ['Project manager', 'Planner'],
      products: ['SPE_E3', 'PROJECTPROFESSIONAL'],
      mobilePhone: '+44 7700 900###',
    },
    {
      ...leeds,
      count: 18,
      department: 'Drawing Office',
      titles: ['CAD technician', 'Draughtsperson'],
      products: ['SPE_E3', 'VISIOCLIENT'],
    },
    {
      ...leeds,
      count: 14,
      department: 'Finance',
      titles: ['Accountant', 'Payroll clerk', 'Cost controller'],
      products: ['SPE_E3', 'POWER_BI_PRO'],
    },
    { ...leeds, count: 8, department: 'Human Resources', titles: ['HR adviser', 'Recruiter'] },
    {
      ...leeds,
      count: 6,
      department: 'Board',
      titles: ['Managing director', 'Technical director', 'Finance director'],
      products: ['SPE_E5', 'MICROSOFT_365_COPILOT'],
      mobilePhone: '+44 7700 900###',
    },
    {
      ...leeds,
      count: 6,
      department: 'IT',
      titles: ['Systems administrator', 'Service desk analyst'],
      products: ['SPE_E5'],
    },
    {
      names: 'english',
      count: 36,
      department: 'Site Crews',
      titles: ['Site supervisor', 'Fitter', 'Welder'],
      location: 'GB',
      city: 'Hull',
      products: ['SPE_F1'],
      mobilePhone: '+44 7700 900###',
    },
    {
      ...denver,
      count: 24,
      department: 'Structural Engineering',
      titles: ['Structural engineer', 'Senior structural engineer'],
    },
    {
      ...denver,
      count: 10,
      department: 'Sales',
      titles: ['Account manager', 'Bid writer'],
      products: ['SPE_E3', 'MICROSOFT_365_COPILOT'],
    },
    { ...denver, count: 6, department: 'Site Crews', titles: ['Site supervisor'], products: ['SPE_F1'] },
  ],
};

const portland = {
  names: 'english',
  location: 'US',
  city: 'Portland',
  products: ['SPB'],
  officePhone: '+1 503-555-01##',
} as const;

const fabrikam: SamplePlan = {
  name: 'Fabrikam',
  domains: ['fabrikam.example'],
  country: 'US',
  language: 'en',
  color: 5,
  ageDays: 2,
  pools: [
    ['SPB', 25],
    ['O365_BUSINESS_ESSENTIALS', 20],
    ['POWER_BI_PRO', 6],
  ],
  teams: [
    {
      ...portland,
      count: 3,
      department: 'Management',
      titles: ['President', 'Operations manager', 'Assistant'],
    },
    { ...portland, count: 9, department: 'Sales', titles: ['Account executive', 'Showroom adviser'] },
    {
      ...portland,
      count: 5,
      department: 'Finance',
      titles: ['Accountant', 'Bookkeeper'],
      products: ['SPB', 'POWER_BI_PRO'],
    },
    { ...portland, count: 6, department: 'Design', titles: ['Furniture designer', 'Interior designer'] },
    {
      names: 'english',
      count: 18,
      department: 'Workshop',
      titles: ['Cabinet maker', 'Upholsterer', 'Finisher'],
      location: 'US',
      city: 'Salem',
      products: ['O365_BUSINESS_ESSENTIALS'],
    },
    { names: 'english', count: 2, department: 'Interns', location: 'US', city: 'Portland', products: [] },
    { names: 'english', count: 2, department: 'Interns', city: 'Salem', products: [] },
  ],
  // One who has to be restored today, and more who held the scarce product than it has seats free.
  deleted: [
    {
      firstName: 'Avery',
      lastName: 'Howard',
      daysAgo: 29,
      department: 'Finance',
      products: ['SPB', 'POWER_BI_PRO'],
    },
    { firstName: 'Jordan', lastName: 'Mitchell', daysAgo: 26, department: 'Sales', products: ['SPB'] },
    { firstName: 'Sydney', lastName: 'Mattos', daysAgo: 12, department: 'Design', products: ['SPB'] },
    {
      firstName: 'Cameron',
      lastName: 'Ellis',
      daysAgo: 2,
      department: 'Workshop',
      products: ['O365_BUSINESS_ESSENTIALS'],
    },
  ],
  meanwhile: {
    product: 'SPB',
    to: { count: 1, holding: [] },
    newcomer: { firstName: 'Robin', lastName: 'Counts' },
  },
};

const consultant = {
  titles: ['Consultant', 'Senior consultant', 'Analyst'],
  products: ['O365_BUSINESS_PREMIUM'],
} as const;

const adatum: SamplePlan = {
  name: 'Adatum Consulting',
  domains: ['adatum.example'],
  country: 'LU',
  language: 'fr',
  color: 6,
  ageDays: 7,
  pools: [
    ['O365_BUSINESS_PREMIUM', 50],
    ['SPB', 20],
    ['MCOMEETADV', 20],
  ],
  teams: [
    {
      names: 'french',
      count: 16,
      department: 'Management',
      titles: ['Partner', 'Office manager'],
      location: 'LU',
      city: 'Luxembourg',
      products: ['SPB', 'MCOMEETADV'],
    },
    { ...consultant, names: 'german', count: 20, department: 'Audit', location: 'DE', city: 'Trier' },
    { ...consultant, names: 'french', count: 12, department: 'Conseil', location: 'BE', city: 'Bruxelles' },
    { ...consultant, names: 'english', count: 12, department: 'Advisory', location: 'IE', city: 'Dublin' },
  ],
  // The first two of Audit: who gives them the same product meets a colleague who did it otherwise.
  meanwhile: {
    product: 'SPB',
    to: { count: 2, holding: ['O365_BUSINESS_PREMIUM'] },
    off: ['SWAY', 'WHITEBOARD_PLAN1'],
  },
};

/**
 * Fictitious companies that Microsoft uses in its own documentation, under a domain reserved for examples.
 * The figures are chosen to be tried: the school has room for a whole new year, Fabrikam is nearly out of seats.
 */
export const samplePlans: readonly SamplePlan[] = [
  bellows,
  tailspin,
  wingtip,
  lucerne,
  contoso,
  fabrikam,
  adatum,
];

/** Five classes of 28 in each year. Pupils do without the social network. */
function classes(years: readonly number[], product: string): readonly Team[] {
  return years.flatMap((year) =>
    ['a', 'b', 'c', 'd', 'e'].map((letter) => ({
      ...school,
      count: 28,
      department: `${year}${letter}`,
      products: [product],
      off: ['YAMMER_EDU'],
    })),
  );
}
