/** The folder of main's built files. What of the program is loaded later lies one folder deeper, and this file may too. */
import { basename, dirname } from 'node:path';

export const BUILT_FOLDER = basename(__dirname) === 'chunks' ? dirname(__dirname) : __dirname;
