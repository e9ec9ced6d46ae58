// On the page of the receipt: what was sent is forgotten.
import { forgetAll } from './memory.js';

forgetAll();
