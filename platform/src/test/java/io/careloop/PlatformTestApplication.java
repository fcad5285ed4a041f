package io.careloop;

import io.careloop.testing.SteppedClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** All modules of the platform for tests, on a clock that tests step. */
@SpringBootApplication
public class PlatformTestApplication {

    @Bean
    SteppedClock clock() {
        return new SteppedClock();
    }
}
