// Runs before the page is drawn, so that it does not first appear as the page without script.
document.documentElement.classList.add('js');
