// Sets the theme before the first paint; a file of its own because the content security policy allows no inline script.
(function () {
  var chosen = 'system';
  try {
    chosen = (JSON.parse(localStorage.getItem('journal.preferences')) || {}).state.theme || chosen;
  } catch {
    chosen = 'system';
  }
  var dark = chosen === 'dark' || (chosen === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
