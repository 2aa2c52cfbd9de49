/**
 * Saves one file once with a package people use for this, or with the app's own code, so that its system calls can be seen.
 */
import { SAVERS } from './peers';

const [name = '', target = '', size = '0'] = process.argv.slice(2);
const saver = SAVERS.find((one) => one.name === name);
if (saver === undefined) throw new Error(`${name}: no such saver`);
void saver.save(target, Buffer.alloc(Number(size), 'x')).then(() => { process.stdout.write('saved\n'); }, () => { process.stdout.write('refused\n'); });
