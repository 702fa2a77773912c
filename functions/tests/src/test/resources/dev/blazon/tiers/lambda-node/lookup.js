// The lookup of one Assertion as Node.js would have it: GetItem by AWS's SDK, and the document as the answer. Bundled into
// one file, as is usual. AWS's own client of the Runtime API is compiled where it is installed; this loop does the same
// over HTTP/1.1, and less beside it.
import http from "node:http";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const table = process.env.BLAZON_TABLE;
const dynamoDb = new DynamoDBClient({ endpoint: process.env.BLAZON_AWS_ENDPOINT });

async function item(id) {
  const key = { PK: { S: `ASSERTION#${id}` }, SK: { S: "ASSERTION" } };
  return (await dynamoDb.send(new GetItemCommand({ TableName: table, Key: key }))).Item;
}

async function handler(event) {
  const found = await item(event.pathParameters.assertion);
  return found
    ? { statusCode: 200, headers: { "Content-Type": "application/ld+json" }, body: found.document.S }
    : { statusCode: 404, headers: { "Content-Type": "application/problem+json" }, body: "{}" };
}

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, path, body) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host, port, agent, method, path: `/2018-06-01/runtime/${path}` }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () => resolve({ headers: response.headers, text: Buffer.concat(chunks).toString() }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

async function run() {
  if (process.env.BLAZON_BENCH_PRIMED) {
    await item("priming");
  }
  for (;;) {
    const next = await call("GET", "invocation/next");
    const id = next.headers["lambda-runtime-aws-request-id"];
    const answer = await handler(JSON.parse(next.text));
    await call("POST", `invocation/${id}/response`, JSON.stringify(answer));
  }
}

run();
