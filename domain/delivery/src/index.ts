export * from './calendar/business-calendar';
export * from './calendar/business-time';
export * from './calendar/french-holidays';
export * from './refusal';
export * from './sla/assess-sla';
export * from './sla/compliance';
export * from './sla/sla-policy';
export * from './sla/ticket-fact';
