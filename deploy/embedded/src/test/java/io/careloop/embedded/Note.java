package io.careloop.embedded;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import redis.clients.jedis.Jedis;

/** One value kept in both servers. */
final class Note {

    private Note() {}

    static void write(Services services, String text) throws SQLException {
        try (var connection = connect(services);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS note (id INT PRIMARY KEY, text VARCHAR(100))");
            statement.execute("REPLACE INTO note VALUES (1, '" + text + "')");
        }
        try (var jedis = new Jedis(URI.create(services.redisUrl()))) {
            jedis.set("note", text);
        }
    }

    static String inDatabase(Services services) throws SQLException {
        try (var connection = connect(services);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT text FROM note WHERE id = 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    static String inRedis(Services services) {
        try (var jedis = new Jedis(URI.create(services.redisUrl()))) {
            return jedis.get("note");
        }
    }

    static Connection connect(Services services) throws SQLException {
        return DriverManager.getConnection(services.jdbcUrl(), services.username(), services.password());
    }
}
