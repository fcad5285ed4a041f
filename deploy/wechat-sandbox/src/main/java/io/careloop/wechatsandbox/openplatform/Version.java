package io.careloop.wechatsandbox.openplatform;

import java.time.Instant;

/** Code that was committed: a template with the app's own ext.json. */
record Version(long number, Template template, String userVersion, String userDesc, String extJson, Instant at) {}
