export type { DemoActivity, DemoRequest, DemoStep } from './demo-command';
export { REPS as DEMO_REPS, TEAMS as DEMO_TEAMS, PRODUCTS as DEMO_PRODUCTS } from './company';
export { demoIds } from './demo-ids';
export { generateDemoCompany, type DemoCompanyOptions } from './generate-demo-company';
export { loadDemoCompany, type DemoTarget } from './load-demo-company';
