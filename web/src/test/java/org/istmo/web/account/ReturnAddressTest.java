package org.istmo.web.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/reports/5", "/?before=70", "/reports/5/files/es.pdf"})
    void pages_of_ours_are_gone_back_to(String address) {
        assertEquals(address, ReturnAddress.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "///evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/%5Cevil.example\\",
                "/..//evil.example",
                "/.//evil.example",
                "javascript:alert(1)",
                "/a\nLocation: https://evil.example",
                "reports/5",
                "/api/v1/me",
                "/sign-in?to=/sign-in",
                ""
            })
    void all_else_leads_home(String address) {
        assertEquals("/", ReturnAddress.of(address));
    }

    @Test
    void nothing_asked_leads_home() {
        assertEquals("/", ReturnAddress.of(null));
    }
}
