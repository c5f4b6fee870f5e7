package org.istmo.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A posted form with a nonce: its own, or else a fresh one in the form that PrimeFaces takes. */
class WithNonce extends HttpServletRequestWrapper {

    private static final String NONCE = "primefaces.nonce";

    private final Map<String, String[]> parameters;

    WithNonce(HttpServletRequest request) {
        super(request);
        Map<String, String[]> all = new HashMap<>(request.getParameterMap());
        all.computeIfAbsent(NONCE, absent -> new String[] {fresh()});
        this.parameters = Collections.unmodifiableMap(all);
    }

    private static String fresh() {
        byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(random);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
