import { html } from 'the-app';
import { first } from './state.js';

export const render = () => html(structuredClone(first));
