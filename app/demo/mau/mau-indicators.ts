import type { Spec, SpecPlan, SpecSource } from './mau-spec.ts';
import type { Season } from './mau-seasons.ts';

type More = Partial<Pick<Spec, 'rhythm' | 'plan' | 'revised' | 'ownFigure' | 'stray'>>;
type Make = (code: string, source: SpecSource, places: number, urban: number, more?: More) => Spec;

const entered =
  (by: Spec['by']): Make =>
  (code, source, places, urban, more = {}) => ({ code, by, rhythm: 'month', source, places, urban, stray: 0.12, ...more });
const flow = (size: number, growth: number, season: Season, swing = 0.03): SpecSource => ({ kind: 'flow', size, growth, season, swing });
const stock = (size: number, growth: number, swing = 0): SpecSource => ({ kind: 'stock', size, growth, swing });
const part = (of: string, from: number, to: number): SpecSource => ({ kind: 'part', of, share: [from, to] });
const ratio = (numerator: string, denominator: string): SpecSource => ({ kind: 'ratio', numerator, denominator });
const plan = (aim: number, more: SpecPlan = {}): { plan: SpecPlan } => ({ plan: { aim, ...more } });
const levels = (values: readonly string[], others: SpecPlan['others'] = []): { plan: SpecPlan } => ({ plan: { levels: values, others } });

const neighbourhood = entered('neighbourhood');
const commune = entered('commune');
const city = entered('city');
const register = entered('register');

/** What the 1.500 neighbourhoods report: eight simple counts, which nobody above enters again. */
export const neighbourhoodSpecs: readonly Spec[] = [
  neighbourhood('jobs-created', flow(46_000, 6, 'spring', 0.04), 0, 1, plan(0.96, { others: ['council', 'party-congress'], allocated: 1 })),
  neighbourhood('households-escaped-poverty', flow(6_200, 3, 'review', 0.05), 0, 0.35, plan(0.93, { others: ['council'], allocated: 1 })),
  neighbourhood('urban-trees-planted', flow(118_000, 7, 'planting', 0.12), 0, 1.6, plan(1, { allocated: 1 })),
  neighbourhood('solid-waste-generated', flow(1_060_000, 4, 'even', 0.015), 1, 1.3),
  neighbourhood('solid-waste-treated', part('solid-waste-generated', 0.905, 0.965), 1, 1.3, plan(0.975)),
  neighbourhood('traffic-accidents', flow(2_400, -7, 'even', 0.08), 0, 1.1, plan(1.05, { others: ['central'] })),
  neighbourhood('feedback-due', flow(96_000, 11, 'even', 0.05), 0, 1.8),
  neighbourhood('feedback-on-time', part('feedback-due', 0.9, 0.955), 0, 1.8, plan(0.94)),
];

/** What the communes and wards enter themselves. */
export const communeSpecs: readonly Spec[] = [
  commune('go-total', flow(640_000, 9, 'business', 0.012), 3, 1.5, { ...plan(0.975, { others: ['council'] }), revised: true }),
  commune('go-industry', part('go-total', 0.54, 0.56), 3, 1.3, { ...plan(0.97, { others: ['council'] }), revised: true, ownFigure: 1.024 }),
  commune('go-construction', part('go-total', 0.13, 0.126), 3, 1.3, {
    ...plan(1, { others: ['party-congress'] }),
    revised: true,
    stray: 0.25,
  }),
  commune('go-agri', flow(31_000, 3.4, 'dry-season', 0.03), 3, 0.15, { ...plan(0.98), rhythm: 'quarter' }),
  commune('retail-services', flow(168_000, 10.5, 'business', 0.015), 3, 2.1, {
    ...plan(0.965, { others: ['council', 'party-congress'], phased: true }),
    revised: true,
    ownFigure: 1.031,
  }),
  commune('goods-turnover', flow(236_000, 9.2, 'business', 0.02), 3, 2.0, { ...plan(0.97), revised: true }),
  commune('tourism-revenue', flow(21_500, 12, 'summer', 0.09), 3, 2.4, { ...plan(1.004, { others: ['council'] }), rhythm: 'cumulative' }),
  commune('enterprises-new', flow(11_800, 8, 'business', 0.05), 0, 3.2, plan(0.955, { others: ['council'], allocated: 1, phased: true })),
  commune('enterprises-new-capital', flow(92_000, 7, 'business', 0.1), 3, 3.4, { ...plan(1.002), revised: true, stray: 0.5 }),
  commune('enterprises-dissolved', flow(1_720, 12, 'even', 0.08), 0, 3.0, plan(0.86)),
  commune('enterprises-suspended', flow(4_300, 5, 'revenue', 0.05), 0, 3.0, plan(1.06)),
  commune('cooperatives-new', flow(118, 6, 'even', 0.1), 0, 0.5, plan(0.8)),
  commune('cooperatives-dissolved', flow(34, 4, 'even', 0.1), 0, 0.6, plan(1.35)),
  commune('budget-revenue', flow(38_500, 9.5, 'revenue', 0.035), 3, 2.6, {
    ...plan(0.965, { others: ['central', 'council', 'party-congress'], allocated: 1.02, phased: true }),
    revised: true,
  }),
  commune('budget-revenue-domestic', part('budget-revenue', 0.7, 0.71), 3, 2.6, {
    ...plan(0.965, { others: ['central', 'council'], allocated: 1 }),
    revised: true,
  }),
  commune('land-use-fee', part('budget-revenue-domestic', 0.19, 0.15), 3, 2.0, {
    ...plan(1.17, { others: ['council'], allocated: 1 }),
    revised: true,
    stray: 0.3,
  }),
  commune('tax-debt', stock(3_150, 2.5, 0.02), 3, 2.8, plan(0.94)),
  commune('tax-debt-recovered', flow(1_340, 4, 'revenue', 0.06), 3, 2.8, plan(1.11, { allocated: 0.98 })),
  commune('budget-expenditure', flow(29_500, 8, 'disbursement', 0.03), 3, 1.2),
  commune('development-expenditure', part('budget-expenditure', 0.36, 0.4), 3, 1.1, { rhythm: 'cumulative' }),
  commune('public-investment-disbursement', flow(14_200, 11, 'disbursement', 0.04), 3, 1.3, {
    ...plan(1.14, { others: ['central', 'council'], allocated: 1, phased: true }),
    rhythm: 'cumulative',
    stray: 0.3,
  }),
  commune('national-programmes-disbursement', flow(720, 9, 'disbursement', 0.05), 3, 0.15, {
    ...plan(1.12, { others: ['central'], allocated: 1 }),
    rhythm: 'cumulative',
    stray: 0.3,
  }),
  commune('compensation-paid', flow(3_450, 8, 'disbursement', 0.12), 3, 1.3, {
    ...plan(1, { allocated: 1 }),
    rhythm: 'cumulative',
    stray: 0.45,
  }),
  commune('land-recovered', flow(4_900_000, 5, 'dry-season', 0.13), 0, 0.8, { ...plan(1), stray: 0.6 }),
  commune('resettlement-lots', flow(2_350, 4, 'dry-season', 0.06), 0, 0.9, plan(1.14)),
  commune('rural-roads-new', flow(148, 3, 'dry-season', 0.06), 2, 0.2, plan(1.12)),
  commune('rural-roads-hardened', flow(486, 5, 'dry-season', 0.05), 2, 0.2, plan(0.95, { allocated: 1 })),
  commune('canals-upgraded', flow(172, 4, 'dry-season', 0.12), 2, 0.1, plan(1)),
  commune('forest-new', flow(1_280, 3, 'planting', 0.12), 1, 0.1, plan(1)),
  commune('ocop-products', stock(438, 11), 0, 0.3, plan(0.98, { others: ['council', 'party-congress'] })),
  commune('livestock-herd', stock(412_000, 2.2, 0.015), 0, 0.15, { ...plan(0.99), rhythm: 'quarter' }),
  commune(
    'health-insurance-coverage',
    { kind: 'weighted', weight: 'people', rate: [92.4, 95.3] },
    2,
    1,
    levels(['93', '94.5', '95.5'], ['central', 'council']),
  ),
  commune(
    'social-insurance-coverage',
    { kind: 'weighted', weight: 'workers', rate: [41.2, 46.9] },
    2,
    1,
    levels(['43', '45', '48'], ['central']),
  ),
  commune('poverty-rate', { kind: 'weighted', weight: 'households', rate: [2.9, 1.35] }, 2, 1, {
    ...levels(['2.5', '1.9', '1.4'], ['central', 'council', 'party-congress']),
    rhythm: 'year',
  }),
  commune('trained-labour-rate', { kind: 'weighted', weight: 'workers', rate: [70.5, 76] }, 2, 1, {
    ...levels(['72', '74', '76'], ['council', 'party-congress']),
    rhythm: 'year',
  }),
  commune('clean-water-households-rate', { kind: 'weighted', weight: 'households', rate: [93.5, 97.4] }, 2, 1, {
    ...levels(['95', '96.5', '97.5'], ['council']),
    rhythm: 'year',
  }),
  commune('classrooms', flow(318, 4, 'school-year', 0.05), 0, 1.1, plan(1.1)),
  commune('education-projects', flow(86, 3, 'school-year', 0.14), 0, 1.0, plan(1)),
  commune('health-projects', flow(34, 3, 'dry-season', 0.1), 0, 0.9, plan(0.9)),
  commune('solid-waste-treated-rate', ratio('solid-waste-treated', 'solid-waste-generated'), 2, 1, levels(['92', '94', '96'], ['council'])),
  commune('traffic-deaths', flow(640, -2, 'even', 0.08), 0, 1.0, plan(0.83, { others: ['central'] })),
  commune('traffic-injuries', flow(1_780, -8, 'even', 0.06), 0, 1.1, plan(1.06)),
  commune('crimes', flow(4_150, -4, 'even', 0.09), 0, 1.8, plan(1)),
  commune('crimes-solved', part('crimes', 0.83, 0.865), 0, 1.8, plan(0.93)),
  commune('crime-clearance-rate', ratio('crimes-solved', 'crimes'), 2, 1, {
    ...levels(['82', '83', '85'], ['council']),
    rhythm: 'cumulative',
  }),
  commune('procedures-on-time', part('procedures-settled', 0.972, 0.991), 0, 1.3, plan(0.96)),
  commune('procedures-on-time-rate', ratio('procedures-on-time', 'procedures-settled'), 2, 1, {
    ...levels(['97', '98', '99'], ['central', 'council']),
    rhythm: 'cumulative',
  }),
  commune('procedures-online', part('procedures-received', 0.41, 0.68), 0, 1.3, plan(0.95)),
  commune('procedures-online-rate', ratio('procedures-online', 'procedures-received'), 2, 1, {
    ...levels(['45', '55', '70'], ['central']),
    rhythm: 'cumulative',
  }),
  commune('tasks-on-time', part('tasks-due', 0.88, 0.94), 0, 1, plan(0.96)),
  commune('tasks-on-time-rate', ratio('tasks-on-time', 'tasks-due'), 2, 1, { ...levels(['90', '92', '95']), rhythm: 'cumulative' }),
  commune('feedback-on-time-rate', ratio('feedback-on-time', 'feedback-due'), 2, 1, levels(['90', '93', '95'])),
];

/** Counts behind the rates of communes, kept in registers outside. */
export const registerSpecs: readonly Spec[] = [
  register('procedures-settled', flow(2_150_000, 6, 'business', 0.03), 0, 1.3),
  register('procedures-received', flow(2_210_000, 6, 'business', 0.03), 0, 1.3),
  register('tasks-due', flow(21_000, 9, 'even', 0.04), 0, 1),
];

/** What the departments enter for the whole city: what has no sum of communes. */
export const citySpecs: readonly Spec[] = [
  city('grdp', { kind: 'listed', values: ['7.12', '7.38', '7.55', '7.81', '7.94', '8.02', '8.15', '8.26', '8.31', '8.47', '8.52'] }, 2, 1, {
    ...levels(['7.5', '8', '8.5'], ['central', 'council', 'party-congress']),
    rhythm: 'quarter',
  }),
  city('grdp-value', flow(298_000, 11.5, 'business', 0.01), 1, 1, { ...plan(0.99, { others: ['council'] }), rhythm: 'quarter' }),
  city('iip', { kind: 'index', level: [8.2, 9.9], swing: 2.1 }, 2, 1, levels(['8.5', '9', '9.5'], ['council'])),
  city('cpi', { kind: 'index', level: [3.6, 3.2], swing: 0.5 }, 2, 1, levels(['4.5', '4.5', '4.5'], ['central', 'council'])),
  city('exports', flow(9_850, 11, 'business', 0.1), 2, 1, plan(1.003, { others: ['council'], phased: true })),
  city('imports', flow(8_240, 9, 'business', 0.06), 2, 1),
  city('fdi', flow(1_180, 10, 'even', 0.35), 2, 1, plan(0.82, { others: ['council'] })),
  city('fdi-new', part('fdi', 0.62, 0.48), 2, 1, plan(1.4)),
  city('fdi-adjusted', part('fdi', 0.24, 0.36), 2, 1, plan(0.8)),
  city('domestic-investment', flow(86_000, 8, 'even', 0.22), 1, 1, plan(1.004)),
  city('tourists', flow(11_400_000, 11, 'summer', 0.06), 0, 1, plan(0.94, { others: ['council', 'party-congress'], phased: true })),
  city('port-cargo', flow(58.4, 7, 'business', 0.03), 2, 1, plan(0.97)),
  city('budget-revenue-trade', flow(6_900, 14, 'business', 0.05), 1, 1, plan(0.81, { others: ['central', 'council'] })),
  city('social-housing-completed', flow(2_900, 6, 'disbursement', 0.08), 0, 1, plan(1.35, { others: ['central', 'council'] })),
  city('hospital-beds', flow(640, 4, 'school-year', 0.1), 0, 1, plan(0.9)),
  city('nrm-communes', stock(70, 6), 0, 1, plan(1, { others: ['central', 'council', 'party-congress'] })),
  city('nrm-communes-advanced', stock(24, 18), 0, 1, plan(0.97, { others: ['council'] })),
  city('par-index', { kind: 'listed', values: ['87.42', '88.9'] }, 2, 1, { ...levels(['87', '88', '90']), rhythm: 'year' }),
  city('petitions-on-time', flow(3_650, 5, 'even', 0.04), 0, 1, plan(0.95)),
  city('unemployment-rate-urban', { kind: 'index', level: [2.75, 2.4], swing: 0.12 }, 2, 1, {
    ...levels(['2.9', '2.8', '2.7'], ['council']),
    rhythm: 'quarter',
  }),
];

/** Every indicator of the sample city, the counts behind rates among them. */
export const mauSpecs: readonly Spec[] = [...neighbourhoodSpecs, ...communeSpecs, ...registerSpecs, ...citySpecs];
