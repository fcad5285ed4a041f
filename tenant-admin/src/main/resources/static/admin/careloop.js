// Starts what the screens need. Everything works on the page as it is and on parts that htmx brings later.
import { startForms } from './forms.js';
import { startPreview } from './preview.js';
import { startSaving } from './saving.js';
import { startLists } from './lists.js';
import { startNotices } from './notices.js';

document.documentElement.classList.add('has-script');
startForms();
startLists();
startNotices();
startSaving();
startPreview();
