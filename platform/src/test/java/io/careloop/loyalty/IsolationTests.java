package io.careloop.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.careloop.testing.PlatformTest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger and the cache of releases are right under READ COMMITTED only, and no server has it as its default. */
@PlatformTest
class IsolationTests {

    @Autowired
    DataSource dataSource;

    @Test
    void everyConnectionReadsWhatIsCommittedWhateverTheServerDoes() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
