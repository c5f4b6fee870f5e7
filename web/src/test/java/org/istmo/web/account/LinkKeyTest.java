package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.istmo.domain.access.LinkPurpose;
import org.istmo.domain.access.Secret;
import org.junit.jupiter.api.Test;

class LinkKeyTest {

    @Test
    void the_key_is_taken_by_itself_or_out_of_the_link_that_somebody_pasted() {
        Secret key = Secret.fresh("");

        assertEquals(Optional.of(key), LinkKey.typed(key.text()));
        assertEquals(Optional.of(key), LinkKey.typed("  " + key.text() + "\n"));
        assertEquals(Optional.of(key), LinkKey.typed("https://istmo.example" + LinkPurpose.PASSWORD.path(key)));
    }

    @Test
    void what_can_be_no_key_is_none() {
        assertEquals(Optional.empty(), LinkKey.typed(""));
        assertEquals(Optional.empty(), LinkKey.typed("https://istmo.example/sign-in/link# "));
        assertEquals(Optional.empty(), LinkKey.typed("x".repeat(101)));
    }
}
