/** The baseline: a WebSocket server that sends whatever one client says to all who came by the same path, and keeps nothing. */
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.stdout.write(`${server.address().port}\n`));
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('close', () => room.delete(socket));
  socket.on('message', (data) => {
    for (const client of room) client.send(data, { binary: false });
  });
});
process.on('disconnect', () => process.exit(0));
