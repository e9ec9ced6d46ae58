// Offers the diagram where a script can draw it, and fetches what draws it when somebody asks.
document.querySelectorAll('button[data-diagram-button]').forEach((button) => {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.hidden = true;
    const script = document.createElement('script');
    script.src = '/js/diagram.js';
    document.head.append(script);
  }, { once: true });
});
