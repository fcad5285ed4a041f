package io.careloop.wechatsandbox;

import io.careloop.wechatsandbox.web.Fault;
import io.careloop.wechatsandbox.web.Faults;
import io.careloop.wechatsandbox.web.Request;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The switches for what goes wrong, and the quotas of a day. */
record FaultApi(World world) {

    static final String PREFIX = "/sandbox/api/faults";

    private static final String QUOTAS = PREFIX + "/quotas";

    private record State(List<Faults.Switched> faults, Map<String, Long> calls, Map<String, Integer> quotas) {}

    private record Limit(String api, int perDay) {
        Limit {
            Objects.requireNonNull(api);
        }
    }

    void handle(Request request) throws IOException {
        if (!request.method().equals("GET")) {
            request.requireJson();
        }
        switch (request.method() + " " + request.path()) {
            case "GET " + PREFIX -> {}
            case "POST " + PREFIX -> world.faults().add(request.body(Fault.class));
            case "DELETE " + PREFIX -> world.faults().clear();
            case "PUT " + QUOTAS -> {
                var limit = request.body(Limit.class);
                world.quotas().limit(limit.api(), limit.perDay());
            }
            default -> remove(request);
        }
        request.answer(new State(
                world.faults().all(), world.faults().calls(), world.quotas().limits()));
    }

    private void remove(Request request) {
        var id = request.path().substring(PREFIX.length());
        if (!request.method().equals("DELETE") || !id.matches("/[0-9]{1,9}")) {
            throw new Request.Bad(404, "nothing here");
        }
        world.faults().remove(Long.parseLong(id.substring(1)));
    }
}
