/** The baseline of an acknowledged append: an HTTP server that writes what it is sent to one file, syncs it, and replies. It knows no rooms. */
import { fdatasyncSync, openSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';

const file = openSync(process.argv[2], 'w');
const server = createServer((request, response) => {
  let text = '';
  request.setEncoding('utf8').on('data', (part) => { text += part; });
  request.on('end', () => {
    JSON.parse(text);
    writeSync(file, text);
    fdatasyncSync(file);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"seq":1}');
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.on('disconnect', () => process.exit(0));
