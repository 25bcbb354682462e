/**
 * What is used of the protocol's own library. Loaded by `import()` and not otherwise: evaluating it takes some 75 ms, which
 * an isolate that no assistant asks need not spend. It must import nothing else of the edge, or the bundler would put
 * that behind the same door.
 */
export {
  McpServer,
  ResourceNotFoundError,
  ResourceTemplate,
  WebStandardStreamableHTTPServerTransport,
  createMcpHandler,
  fromJsonSchema,
  isLegacyRequest,
} from '@modelcontextprotocol/server';
/** By itself the library takes another under Node, which does not name an argument that is none. */
export { CfWorkerJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker';
