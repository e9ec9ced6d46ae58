// A tab beside the form: what the submitter wrote and sent, shown by our own staff page.
import {words} from './language.js';

export default {
  id: 'submission',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {
    label: words('الإفادة والأدلة', 'Submission and evidence', 'گێڕانەوە و بەڵگەکان')
  },
  render(container, {taskId}) {
    const frame = document.createElement('iframe');
    frame.className = 'submission-frame';
    frame.title = this.properties.label;
    frame.src = '/staff/tasks/' + encodeURIComponent(taskId) + '/subject';
    container.append(frame);
  }
};
