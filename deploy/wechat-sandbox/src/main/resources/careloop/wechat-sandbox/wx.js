/* wx.login for a plain browser: signs in as a phone of the WeChat sandbox. Absent from production. */
(function () {
  'use strict';
  var STORED = 'careloop.phone';
  var OWN_ADDRESS = (document.currentScript && document.currentScript.src) || '';
  var OWN_APPID = (/[?&]appid=([A-Za-z0-9_-]+)/.exec(OWN_ADDRESS) || [])[1];

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

  /* Named by the caller, else by the script's own address (wx.js?appid=…), else the app at /t/<slug>/ is asked. */
  function appid(options) {
    var named = options.appid || OWN_APPID;
    if (named) return Promise.resolve(named);
    var slug = /^\/t\/([^/]+)/.exec(window.location.pathname);
    if (!slug) return Promise.reject(new Error('no appid'));
    return window
      .fetch('/api/v1/apps/' + slug[1])
      .then(function (response) {
        return response.json();
      })
      .then(function (app) {
        return app.appid;
      });
  }

  function requestCode(app) {
    var url = '/sandbox/wx/login?appid=' + encodeURIComponent(app);
    var chosen = phone();
    if (chosen) url += '&phone=' + encodeURIComponent(chosen);
    return window.fetch(url, { method: 'POST', credentials: 'omit' }).then(function (response) {
      return response.json();
    });
  }

  function codeOf(answer) {
    if (!answer.code) throw new Error(answer.errmsg || answer.error || 'refused');
    return answer.code;
  }

  function login(options) {
    options = options || {};
    appid(options)
      .then(requestCode)
      .then(codeOf)
      .then(
        function (code) {
          if (options.success) options.success({ code: code, errMsg: 'login:ok' });
        },
        function (error) {
          if (options.fail) options.fail({ errMsg: 'login:fail ' + error.message });
        },
      )
      .then(function () {
        if (options.complete) options.complete();
      });
  }

  window.wx = window.wx || {};
  window.wx.login = window.wx.login || login;
})();
