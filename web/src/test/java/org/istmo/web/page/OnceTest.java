package org.istmo.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnceTest {

    @Test
    void however_often_it_is_asked_for_it_is_read_when_it_is_first() {
        List<String> read = new ArrayList<>();
        Once<String> once = Once.of(() -> {
            read.add("read");
            return "it";
        });

        assertEquals(List.of(), read);
        assertEquals("it", once.get());
        assertEquals("it", once.get());
        assertEquals(List.of("read"), read);
    }
}
