export { describeApi, OpenApiModule } from './openapi/openapi.module';
export { SalesHttpModule } from './sales-http.module';
export { REFUSAL_TEXTS } from './sales/mechanism/refusal-texts';
export { SALES_HTTP, type ActorNames, type SalesHttpPorts } from './sales/mechanism/ports';
