import { numbersOf } from '../numbers';

export const numbers = numbersOf('de');
