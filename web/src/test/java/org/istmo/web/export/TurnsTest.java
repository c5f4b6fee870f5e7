package org.istmo.web.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void whoever_comes_when_all_are_taken_is_told_to_come_again_and_finds_one_later() {
        Turns turns = new Turns(2, Duration.ofMillis(1));
        Turns.Turn first = turns.take();
        turns.take();

        assertThrows(Busy.class, turns::take);

        first.close();
        assertDoesNotThrow(turns::take);
    }
}
