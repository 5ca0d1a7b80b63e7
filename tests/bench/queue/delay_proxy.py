#!/usr/bin/env python3
"""A line with a round trip: delay_proxy.py TARGET_PORT RTT_MS; prints its own port. Bytes wait half of it each way, in order, unlimited in rate."""

import asyncio
import sys


async def carry(reader, writer, delay):
    loop, queue = asyncio.get_running_loop(), asyncio.Queue()

    async def deliver():
        while True:
            at, data = await queue.get()
            await asyncio.sleep(max(0, at - loop.time()))
            if not data:
                writer.close()
                return
            writer.write(data)
            await writer.drain()

    task = asyncio.create_task(deliver())
    data = b"-"
    while data:
        try:
            data = await reader.read(1 << 16)
        except ConnectionError:
            data = b""
        queue.put_nowait((loop.time() + delay, data))
    await task


async def main(target, delay):
    async def on_client(reader, writer):
        there_reader, there_writer = await asyncio.open_connection("127.0.0.1", target)
        await asyncio.gather(carry(reader, there_writer, delay), carry(there_reader, writer, delay), return_exceptions=True)

    server = await asyncio.start_server(on_client, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]) / 2000))
