/* wx.login for a plain browser: signs in as a phone of the WeChat sandbox. Absent from production. */
(function () {
  'use strict';
  var STORED = 'careloop.phone';

  /* ?phone=<id>, before or behind the hash, makes this browser that phone from now on. */
  function phone() {
    var asked = /[?&]phone=([a-z0-9-]{1,60})/.exec(window.location.href);
    try {
      if (asked) window.localStorage.setItem(STORED, asked[1]);
      return asked ? asked[1] : window.localStorage.getItem(STORED) || '';
    } catch (storageRefused) {
      return asked ? asked[1] : '';
    }
  }

  /* Besides the parameter of the page: who embeds this script may name the app. */
  function appid(options) {
    var script = document.querySelector('script[data-appid]');
    return options.appid || window.__CARELOOP_APPID__ || (script && script.getAttribute('data-appid')) || '';
  }

  function login(options) {
    options = options || {};
    var url = '/sandbox/wx/login?appid=' + encodeURIComponent(appid(options));
    var chosen = phone();
    if (chosen) url += '&phone=' + encodeURIComponent(chosen);
    window
      .fetch(url, { method: 'POST', credentials: 'omit' })
      .then(function (response) {
        return response.json();
      })
      .then(
        function (answer) {
          if (answer.code) {
            if (options.success) options.success({ code: answer.code, errMsg: 'login:ok' });
          } else {
            throw new Error(answer.errmsg || answer.error || 'refused');
          }
        },
      )
      .catch(function (error) {
        if (options.fail) options.fail({ errMsg: 'login:fail ' + error.message });
      })
      .then(function () {
        if (options.complete) options.complete();
      });
  }

  window.wx = window.wx || {};
  window.wx.login = window.wx.login || login;
})();
