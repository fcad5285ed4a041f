/* The page of the WeChat sandbox. Everything shown goes through textContent: nothing a message says becomes markup. */
(function () {
  'use strict';

  var TEXTS = {
    zh: {
      title: '微信沙箱',
      subtitle: '本机模拟的微信：登录、消息、短信、支付与发布都在这里',
      phones: '手机',
      phonesHint: '选中的手机就是“手里这部”，网页版小程序一键登录时用它。',
      newName: '姓名',
      newAge: '年龄',
      add: '添加手机',
      serviceMessages: '服务通知',
      apps: '登录过的小程序',
      other: 'English',
      years: ' 岁',
      of: ' 的手机',
      count: '共 {n} 部',
      countShown: '共 {n} 部，显示前 {m} 部',
      noMessages: '还没有收到消息。先在右侧“允许”一种订阅消息，小程序发来的就会出现在这里。',
      noApps: '这部手机还没有登录过任何小程序。打开网页版小程序，点“微信一键登录”。',
      lastSignIn: '上次登录 ',
      consents: '订阅消息授权',
      once: '一次性 · 还可发 {n} 条',
      longOn: '长期 · 已允许',
      longOff: '长期 · 未允许',
      allow: '允许',
      allowOnce: '允许一次',
      withdraw: '收回',
      open: '进入小程序查看',
      unreachable: '沙箱没有回应，请确认 CareLoop 还在运行。',
    },
    en: {
      title: 'WeChat sandbox',
      subtitle: 'WeChat, simulated on this machine: sign-ins, messages, SMS, payments and publishing end here',
      phones: 'Phones',
      phonesHint: 'The chosen phone is the one in your hand: the app in the browser signs in on it.',
      newName: 'Name',
      newAge: 'Age',
      add: 'Add phone',
      serviceMessages: 'Service messages',
      apps: 'Mini-programs signed in to',
      other: '中文',
      years: '',
      of: '’s phone',
      count: '{n} phones',
      countShown: '{n} phones, the first {m} shown',
      noMessages: 'No messages yet. Allow a subscribe message on the right, and what the mini-program sends appears here.',
      noApps: 'Nobody has signed in to a mini-program on this phone yet. Open the app in the browser and tap “Sign in with WeChat”.',
      lastSignIn: 'Last sign-in ',
      consents: 'Subscribe messages',
      once: 'One-time · {n} left',
      longOn: 'Long-term · allowed',
      longOff: 'Long-term · not allowed',
      allow: 'Allow',
      allowOnce: 'Allow one',
      withdraw: 'Withdraw',
      open: 'Open in mini-program',
      unreachable: 'The sandbox does not answer. Is CareLoop still running?',
    },
  };

  var language = window.localStorage.getItem('careloop.sandbox.language') === 'en' ? 'en' : 'zh';
  var overview = null;
  var details = null;
  var shownOverview = '';
  var shownDetails = '';

  function byId(id) {
    return document.getElementById(id);
  }

  function text(key, values) {
    return TEXTS[language][key].replace(/\{(\w)\}/g, function (_, name) {
      return String(values[name]);
    });
  }

  function element(name, className, content) {
    var created = document.createElement(name);
    if (className) created.className = className;
    (Array.isArray(content) ? content : content === undefined ? [] : [content]).forEach(function (part) {
      created.append(part);
    });
    return created;
  }

  function button(label, className, action) {
    var created = element('button', className, label);
    created.type = 'button';
    created.addEventListener('click', action);
    return created;
  }

  function time(instant, withDay) {
    var style = withDay
      ? { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }
      : { hour: '2-digit', minute: '2-digit', hour12: false };
    return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', style).format(new Date(instant));
  }

  function call(method, path, body) {
    var options = { method: method, headers: { 'Content-Type': 'application/json' } };
    if (body) options.body = JSON.stringify(body);
    return window.fetch('/sandbox/api' + path, options).then(function (response) {
      return response.json().then(function (answer) {
        var refused = answer.error || (answer.errcode ? answer.errmsg : '');
        if (refused) throw new Error(refused);
        return answer;
      });
    });
  }

  function problem(message) {
    byId('problem').textContent = message;
    byId('problem').hidden = !message;
  }

  function run(promise) {
    return promise.then(
      function () {
        problem('');
      },
      function (error) {
        problem(error instanceof TypeError ? text('unreachable') : error.message);
      },
    );
  }

  function tint(id) {
    var sum = 0;
    for (var i = 0; i < id.length; i += 1) sum += id.charCodeAt(i);
    return 'tint-' + (sum % 5);
  }

  function phoneEntry(entry) {
    var about = [element('strong', '', entry.phone.name), ' ' + entry.phone.age + text('years')];
    about.push(element('small', '', entry.phone.number));
    if (entry.phone.note) about.push(element('small', '', entry.phone.note));
    var parts = [element('span', 'avatar ' + tint(entry.phone.id), entry.phone.name.slice(0, 1)), element('span', '', about)];
    if (entry.messages) parts.push(element('span', 'badge', String(entry.messages)));
    parts[0].setAttribute('aria-hidden', 'true');
    var chosen = entry.phone.id === overview.current;
    var choose = button('', 'phone', function () {
      hold(entry.phone.id);
    });
    choose.append.apply(choose, parts);
    choose.setAttribute('aria-pressed', String(chosen));
    choose.dataset.phone = entry.phone.id;
    return element('li', '', choose);
  }

  function showOverview() {
    var focused = document.activeElement && document.activeElement.dataset.phone;
    byId('phones').replaceChildren.apply(byId('phones'), overview.shown.map(phoneEntry));
    var all = overview.phones === overview.shown.length;
    byId('count').textContent = text(all ? 'count' : 'countShown', { n: overview.phones, m: overview.shown.length });
    if (focused) {
      var again = document.querySelector('[data-phone="' + focused + '"]');
      if (again) again.focus();
    }
  }

  function messageCard(message) {
    var list = element('dl');
    message.lines.forEach(function (line) {
      list.append(element('dt', '', language === 'zh' ? line.label : line.labelEn), element('dd', '', line.value));
    });
    return element('div', '', [
      element('p', 'when', time(message.at, true)),
      element('article', 'card', [
        element('p', 'from', message.appid),
        element('h3', '', language === 'zh' ? message.title : message.titleEn),
        list,
        element('p', 'open', message.page ? [text('open'), element('code', '', message.page)] : text('open')),
      ]),
    ]);
  }

  function templateOf(id) {
    return overview.templates.find(function (template) {
      return template.id === id;
    });
  }

  function consentEntry(app, consent) {
    var template = templateOf(consent.templateId);
    var once = template.kind === 'ONCE';
    var state = once ? text('once', { n: consent.left }) : text(consent.left ? 'longOn' : 'longOff');
    var order = { phone: details.phone.id, appid: app.appid, templateId: template.id };
    var actions = element('span', 'actions');
    if (consent.left) {
      actions.append(
        button(text('withdraw'), 'quiet', function () {
          run(call('POST', '/grants/withdraw', order).then(showDetailsOf));
        }),
      );
    }
    if (once || !consent.left) {
      actions.append(
        button(text(once ? 'allowOnce' : 'allow'), '', function () {
          run(call('POST', '/grants', order).then(showDetailsOf));
        }),
      );
    }
    var name = language === 'zh' ? template.title : template.titleEn;
    return element('div', 'consent', [element('span', '', [name, element('small', '', state)]), actions]);
  }

  function appEntry(app) {
    var parts = [
      element('strong', '', app.appid),
      element('p', 'note', text('lastSignIn') + time(app.lastSignIn, true)),
      element('code', '', 'openid ' + app.openid),
    ];
    app.consents.forEach(function (consent) {
      parts.push(consentEntry(app, consent));
    });
    return element('div', 'app', parts);
  }

  function showDetails() {
    byId('owner').textContent = details.phone.name + text('of');
    var messages = details.messages.length ? details.messages.map(messageCard) : [element('p', 'empty', text('noMessages'))];
    byId('messages').replaceChildren.apply(byId('messages'), messages);
    var apps = details.apps.length ? details.apps.map(appEntry) : [element('p', 'empty', text('noApps'))];
    byId('apps').replaceChildren.apply(byId('apps'), apps);
  }

  function showDetailsOf(answer) {
    details = answer;
    shownDetails = JSON.stringify(answer);
    showDetails();
  }

  /* Redraws only what changed, so that focus and scroll positions stay. */
  function refresh() {
    return call('GET', '/overview')
      .then(function (answer) {
        overview = answer;
        var now = JSON.stringify(answer);
        if (now !== shownOverview) {
          shownOverview = now;
          showOverview();
        }
        return call('GET', '/phones/' + encodeURIComponent(answer.current));
      })
      .then(function (answer) {
        if (JSON.stringify(answer) !== shownDetails) showDetailsOf(answer);
        byId('clock').textContent = time(Date.now(), false);
      });
  }

  function hold(phone) {
    run(call('PUT', '/current', { phone: phone }).then(refresh));
  }

  function showTexts() {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.querySelectorAll('[data-text]').forEach(function (node) {
      node.textContent = text(node.dataset.text);
    });
    document.title = text('title') + ' · CareLoop';
    byId('language').textContent = text('other');
    byId('language').lang = language === 'zh' ? 'en' : 'zh-CN';
    if (overview) showOverview();
    if (details) showDetails();
  }

  byId('language').addEventListener('click', function () {
    language = language === 'zh' ? 'en' : 'zh';
    window.localStorage.setItem('careloop.sandbox.language', language);
    showTexts();
  });

  byId('add').addEventListener('submit', function (event) {
    event.preventDefault();
    var id = 'p-' + Date.now().toString(36);
    var phone = { id: id, name: byId('new-name').value.trim(), age: Number(byId('new-age').value), note: '', count: 1 };
    run(
      call('POST', '/phones', phone).then(function () {
        byId('new-name').value = '';
        hold(id);
      }),
    );
  });

  showTexts();
  run(refresh());
  window.setInterval(function () {
    if (!document.hidden) run(refresh());
  }, 2000);
})();
