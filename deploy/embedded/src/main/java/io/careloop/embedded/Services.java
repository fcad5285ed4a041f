package io.careloop.embedded;

import java.util.Map;

/** Where a running database and a running Redis are found. */
record Services(String jdbcUrl, String username, String password, String redisUrl) {

    Map<String, Object> toProperties() {
        return Map.of(
                "spring.datasource.url", jdbcUrl,
                "spring.datasource.username", username,
                "spring.datasource.password", password,
                "spring.data.redis.url", redisUrl,
                "careloop.embedded.running", true);
    }
}
