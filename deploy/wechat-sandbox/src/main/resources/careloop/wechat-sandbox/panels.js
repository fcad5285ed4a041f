/* The tabs beside the phones: short messages, publishing, payments, faults. Shown through textContent only. */
(function () {
  'use strict';

  var TEXTS = {
    zh: {
      tabPhones: '手机', tabSms: '短信', tabPublish: '发布', tabPay: '支付', tabFaults: '故障',
      sms: '短信', smsHint: '发往模拟手机号的短信停在这里，不会真的发出。', noSms: '还没有短信。',
      apps: '小程序代码', appsHint: '第三方平台授权的小程序：提交、审核、发布到了哪一步。',
      noApps: '还没有小程序授权给第三方平台。', trial: '体验版 ', audit: '审核 ', online: '线上版 ', gray: '灰度 ',
      pass: '通过', fail: '驳回', delay: '延后', ticket: '推送 ticket', noPlatform: '还没有登记第三方平台。',
      callbacks: '回调记录', noCallbacks: '还没有回调。', lost: '丢失', unreachable: '无人应答',
      orders: '订单', ordersHint: '模拟付款：钱不会动。', noOrders: '还没有订单。', payNow: '模拟付款',
      refunds: '退款', noRefunds: '还没有退款。',
      faults: '正在发生的故障', faultsHint: '按路径打开故障，看系统怎样应对。', noFaults: '一切正常。',
      path: '路径或回调名', kind: '故障', times: '次数（0 为一直）', wait: '延迟毫秒', code: 'errcode', add: '打开', off: '关闭', allOff: '全部关闭',
      calls: '调用次数', noCalls: '还没有调用。', happened: '已发生 {n} 次',
      ERRCODE: '返回 errcode', SERVER_ERROR: '502 错误', LOST_ANSWER: '已受理但无应答', SLOW: '变慢', LOST_CALLBACK: '丢失回调', DOUBLED_CALLBACK: '重复回调',
      AUDITING: '审核中', PASSED: '已通过', FAILED: '被驳回', UNDONE: '已撤回', DELAYED: '审核延后',
      NOTPAY: '待支付', SUCCESS: '成功', REFUND: '转入退款', CLOSED: '已关闭', PROCESSING: '处理中',
    },
    en: {
      tabPhones: 'Phones', tabSms: 'SMS', tabPublish: 'Publishing', tabPay: 'Payments', tabFaults: 'Faults',
      sms: 'Short messages', smsHint: 'Messages to simulated numbers end here; none is really sent.', noSms: 'No messages yet.',
      apps: 'Mini-program code', appsHint: 'Where the code of each authorised mini-program stands.',
      noApps: 'No mini-program has authorised a platform yet.', trial: 'Trial ', audit: 'Audit ', online: 'Online ', gray: 'Gray ',
      pass: 'Pass', fail: 'Reject', delay: 'Delay', ticket: 'Push ticket', noPlatform: 'No platform is registered yet.',
      callbacks: 'Callbacks', noCallbacks: 'No callbacks yet.', lost: 'lost', unreachable: 'no answer',
      orders: 'Orders', ordersHint: 'Payments are simulated: no money moves.', noOrders: 'No orders yet.', payNow: 'Pay',
      refunds: 'Refunds', noRefunds: 'No refunds yet.',
      faults: 'What goes wrong now', faultsHint: 'Switch faults on by path and see how the system copes.', noFaults: 'Nothing goes wrong.',
      path: 'Path or callback', kind: 'Fault', times: 'Times (0: for ever)', wait: 'Delay in ms', code: 'errcode', add: 'Switch on', off: 'Switch off', allOff: 'All off',
      calls: 'Calls', noCalls: 'No calls yet.', happened: 'happened {n} times',
      ERRCODE: 'errcode', SERVER_ERROR: 'Status 502', LOST_ANSWER: 'Accepted, no answer', SLOW: 'Slow', LOST_CALLBACK: 'Callback lost', DOUBLED_CALLBACK: 'Callback doubled',
      AUDITING: 'under way', PASSED: 'passed', FAILED: 'rejected', UNDONE: 'withdrawn', DELAYED: 'delayed',
      NOTPAY: 'to be paid', SUCCESS: 'done', REFUND: 'refunded', CLOSED: 'closed', PROCESSING: 'under way',
    },
  };
  var shown = '';
  var tab = 'phones';

  function byId(id) {
    return document.getElementById(id);
  }

  function text(key, n) {
    var language = document.documentElement.lang === 'en' ? 'en' : 'zh';
    return TEXTS[language][key].replace('{n}', String(n));
  }

  function element(name, className, parts) {
    var created = document.createElement(name);
    if (className) created.className = className;
    (Array.isArray(parts) ? parts : parts === undefined ? [] : [parts]).forEach(function (part) {
      created.append(part);
    });
    return created;
  }

  function call(method, path, body) {
    var options = { method: method, headers: { 'Content-Type': 'application/json' } };
    if (body) options.body = JSON.stringify(body);
    return window.fetch('/sandbox/api' + path, options).then(function (response) {
      return response.json().then(function (answer) {
        var refused = answer.error || (answer.errcode ? answer.errmsg : '') || (response.ok ? '' : answer.message);
        if (refused) throw new Error(refused);
        return answer;
      });
    });
  }

  function act(promise) {
    promise.then(refresh, function (error) {
      byId('problem').textContent = error.message;
      byId('problem').hidden = false;
    });
  }

  function button(label, className, action) {
    var created = element('button', className, label);
    created.type = 'button';
    created.addEventListener('click', action);
    return created;
  }

  function when(instant) {
    var style = { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false };
    return new Intl.DateTimeFormat(document.documentElement.lang, style).format(new Date(instant));
  }

  function row(title, notes, actions) {
    var lines = notes.map(function (note) {
      return element('small', '', note);
    });
    return element('div', 'consent', [element('span', '', [title].concat(lines)), element('span', 'actions', actions || [])]);
  }

  function fill(id, rows, empty) {
    byId(id).replaceChildren.apply(byId(id), rows.length ? rows : [element('p', 'empty', text(empty))]);
  }

  function showSms(messages) {
    fill(
      'sms-list',
      messages.map(function (message) {
        var values = Object.keys(message.parameters).map(function (key) {
          return key + ' = ' + message.parameters[key];
        });
        return row(message.number + '  【' + message.signName + '】', [message.templateCode + '  ' + values.join('，'), when(message.at)]);
      }),
      'noSms',
    );
  }

  function decide(app, status) {
    return function () {
      act(call('POST', '/open-platform/audits', { appid: app.appid, status: status }));
    };
  }

  function appRow(app) {
    var notes = [app.appid];
    if (app.trial) notes.push(text('trial') + app.trial.version);
    if (app.audit) notes.push(text('audit') + app.audit.version + ' · ' + text(app.audit.status) + ' ' + app.audit.reason.replace(/<br>/g, ' '));
    if (app.released.length) notes.push(text('online') + app.released[0].version);
    if (app.grayPercentage) notes.push(text('gray') + app.grayPercentage + '%');
    var open = app.audit && (app.audit.status === 'AUDITING' || app.audit.status === 'DELAYED');
    var actions = open
      ? [button(text('pass'), '', decide(app, 'PASSED')), button(text('fail'), 'quiet', decide(app, 'FAILED')), button(text('delay'), 'quiet', decide(app, 'DELAYED'))]
      : [];
    return row(app.nickname, notes, actions);
  }

  function showPublishing(state) {
    var platforms = state.platforms.map(function (platform) {
      var push = button(text('ticket'), 'quiet', function () {
        act(call('POST', '/open-platform/tickets', { platform: platform.appid }));
      });
      return row(platform.appid, [platform.ticketUrl], [push]);
    });
    fill('platforms', platforms, 'noPlatform');
    fill('code-apps', state.apps.map(appRow), 'noApps');
  }

  function showCallbacks(log) {
    fill(
      'callback-list',
      log.slice(0, 30).map(function (delivery) {
        var outcome = delivery.status === 0 ? text('lost') : delivery.status < 0 ? text('unreachable') : String(delivery.status);
        return row(delivery.name.replace('callback/', '') + ' · ' + outcome, [delivery.about, when(delivery.at) + '  #' + delivery.attempt]);
      }),
      'noCallbacks',
    );
  }

  function showPay(state) {
    var orders = state.orders.map(function (order) {
      var pay = button(text('payNow'), '', function () {
        act(call('POST', '/pay/payments', { outTradeNo: order.outTradeNo }));
      });
      var notes = [order.outTradeNo + ' · ' + text(order.state), when(order.at)];
      return row('¥' + (order.total / 100).toFixed(2) + '  ' + order.description, notes, order.state === 'NOTPAY' ? [pay] : []);
    });
    fill('orders', orders, 'noOrders');
    var refunds = state.refunds.map(function (refund) {
      return row('¥' + (refund.amount / 100).toFixed(2), [refund.outRefundNo + ' · ' + text(refund.state), when(refund.at)]);
    });
    fill('refunds', refunds, 'noRefunds');
  }

  function showFaults(state) {
    var faults = state.faults.map(function (on) {
      var off = button(text('off'), 'quiet', function () {
        act(call('DELETE', '/faults/' + on.id));
      });
      return row(text(on.fault.kind), [on.fault.path, text('happened', on.happened)], [off]);
    });
    fill('fault-list', faults, 'noFaults');
    var calls = Object.keys(state.calls).map(function (path) {
      return row(path, [String(state.calls[path])]);
    });
    fill('call-list', calls, 'noCalls');
  }

  var SOURCES = {
    phones: { paths: [], show: function () {} },
    sms: { paths: ['/sms'], show: showSms },
    publish: {
      paths: ['/open-platform', '/callbacks'],
      show: function (state, log) {
        showPublishing(state);
        showCallbacks(log);
      },
    },
    pay: { paths: ['/pay'], show: showPay },
    faults: { paths: ['/faults'], show: showFaults },
  };

  function refresh() {
    var source = SOURCES[tab];
    return Promise.all(
      source.paths.map(function (path) {
        return call('GET', path);
      }),
    ).then(function (answers) {
      var now = tab + document.documentElement.lang + JSON.stringify(answers);
      if (now !== shown) {
        shown = now;
        source.show.apply(null, answers);
      }
    });
  }

  function say() {
    document.querySelectorAll('[data-say]').forEach(function (node) {
      node.textContent = text(node.dataset.say);
    });
    refresh();
  }

  function open() {
    var asked = window.location.hash.slice(1);
    tab = SOURCES[asked] ? asked : 'phones';
    document.querySelectorAll('[data-tab]').forEach(function (part) {
      part.hidden = part.dataset.tab !== tab;
    });
    document.querySelectorAll('.tabs a').forEach(function (link) {
      if (link.hash === '#' + tab) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    });
    refresh();
  }

  byId('add-fault').addEventListener('submit', function (event) {
    event.preventDefault();
    act(
      call('POST', '/faults', {
        path: byId('fault-path').value.trim(),
        kind: byId('fault-kind').value,
        errcode: Number(byId('fault-code').value),
        delayMillis: Number(byId('fault-wait').value),
        percent: 100,
        times: Number(byId('fault-times').value),
      }),
    );
  });
  byId('faults-off').addEventListener('click', function () {
    act(call('DELETE', '/faults'));
  });
  window.addEventListener('hashchange', open);
  new MutationObserver(say).observe(document.documentElement, { attributeFilter: ['lang'] });
  open();
  say();
  window.setInterval(function () {
    if (!document.hidden) refresh().catch(function () {});
  }, 2000);
})();
