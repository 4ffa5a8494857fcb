// The reference: as little as telling a room can be. One message over HTTP goes to everybody in one socket.io room.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer((request, response) => {
  if (request.method !== 'POST') return;
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    io.to('hall').emit('event', JSON.parse(body));
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('{}');
  });
});
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false });
io.on('connection', (socket) => {
  socket.join('hall');
  socket.emit('joined');
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ ready: true }));
process.on('SIGTERM', () => process.exit(0));
