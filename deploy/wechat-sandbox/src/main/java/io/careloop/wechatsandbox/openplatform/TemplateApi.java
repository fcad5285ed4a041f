package io.careloop.wechatsandbox.openplatform;

import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The code templates a platform keeps. */
record TemplateApi(Platforms platforms, Catalogue catalogue, Clock clock) {

    private record Listed(int errcode, String errmsg, List<Entry> template_list) {}

    private record Entry(
            long template_id, String user_version, String user_desc, long create_time, int template_type) {}

    void list(Request request) throws IOException {
        platforms.ofToken(request.query("access_token"));
        long now = clock.instant().getEpochSecond();
        request.answer(new Listed(
                0,
                "ok",
                catalogue.templates().stream()
                        .map(template -> new Entry(template.id(), template.userVersion(), template.userDesc(), now, 0))
                        .toList()));
    }
}
