/** The worker thread of an export: binding-job.ts behind messages. */
import { parentPort } from 'node:worker_threads';
import { BindingJob, type BindingReply, type BindingRequest } from './binding-job';

const port = parentPort;
if (port === null) throw new Error('This file is a worker of the main process');

const job = new BindingJob();
let last: Promise<void> = Promise.resolve();

const answer = async (request: BindingRequest): Promise<void> => {
  let reply: BindingReply;
  try {
    reply = await job.answer(request);
  } catch (error) {
    reply = { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  port.postMessage(reply, reply.type === 'bound' ? [reply.pdf.bytes.buffer as ArrayBuffer] : []);
};

port.on('message', (request: BindingRequest) => { last = last.then(() => answer(request)); });
