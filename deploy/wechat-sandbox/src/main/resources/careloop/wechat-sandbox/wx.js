/* wx.login, wx.getPhoneNumber, wx.requestSubscribeMessage and wx.requestPayment for a plain browser, as a phone of the
   WeChat sandbox. Absent from production. */
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

  function ask(action, app, more) {
    var url = '/sandbox/wx/' + action + '?appid=' + encodeURIComponent(app) + (more || '');
    var chosen = phone();
    if (chosen) url += '&phone=' + encodeURIComponent(chosen);
    return window.fetch(url, { method: 'POST', credentials: 'omit' }).then(function (response) {
      return response.json();
    });
  }

  function checked(answer) {
    var refused = answer.errmsg || answer.error || answer.message;
    if (refused) throw new Error(refused);
    return answer;
  }

  /* Calls back as WeChat does: success or fail, then complete. */
  function offer(name, work) {
    return function (options) {
      options = options || {};
      appid(options)
        .then(function (app) {
          return work(app, options);
        })
        .then(checked)
        .then(
          function (answer) {
            answer.errMsg = name + ':ok';
            if (options.success) options.success(answer);
          },
          function (error) {
            if (options.fail) options.fail({ errMsg: name + ':fail ' + error.message });
          },
        )
        .then(function () {
          if (options.complete) options.complete();
        });
    };
  }

  var login = offer('login', function (app) {
    return ask('login', app);
  });

  /* In WeChat a button with open-type="getPhoneNumber"; the code is for the app's server. */
  var getPhoneNumber = offer('getPhoneNumber', function (app) {
    return ask('phone', app);
  });

  var requestSubscribeMessage = offer('requestSubscribeMessage', function (app, options) {
    var templates = (options.tmplIds || []).map(function (id) {
      return '&template=' + encodeURIComponent(id);
    });
    return ask('subscribe', app, templates.join(''));
  });

  var requestPayment = offer('requestPayment', function (app, options) {
    var signed = ['timeStamp', 'nonceStr', 'package', 'paySign'].map(function (name) {
      return '&' + name + '=' + encodeURIComponent(options[name] || '');
    });
    return ask('pay', app, signed.join(''));
  });

  window.wx = window.wx || {};
  window.wx.login = window.wx.login || login;
  window.wx.getPhoneNumber = window.wx.getPhoneNumber || getPhoneNumber;
  window.wx.requestPayment = window.wx.requestPayment || requestPayment;
  window.wx.requestSubscribeMessage = window.wx.requestSubscribeMessage || requestSubscribeMessage;
})();
