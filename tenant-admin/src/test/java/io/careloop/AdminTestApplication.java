package io.careloop;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The platform with the builder, for tests. */
@SpringBootApplication
public class AdminTestApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
