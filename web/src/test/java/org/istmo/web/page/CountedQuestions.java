package org.istmo.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.istmo.domain.access.Reader;
import org.istmo.web.account.SignedIn;

/** Somebody who asks for a page, and how often the page asks the database. */
public final class CountedQuestions {

    private final DataSource source;
    private final SignedIn signedIn;
    private final HttpServletRequest request;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Object> attributes = new HashMap<>();

    /** @param asked what the page's address says */
    public CountedQuestions(DataSource database, Reader reader, Map<String, String> asked) {
        this.source = (DataSource) Proxy.newProxyInstance(
                CountedQuestions.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, called, arguments) -> {
                    if (called.getName().equals("getConnection")) {
                        count.incrementAndGet();
                    }
                    try {
                        return called.invoke(database, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
        this.signedIn = new SignedIn() {
            @Override
            public Optional<Reader> someone() {
                return Optional.of(reader);
            }
        };
        this.request = (HttpServletRequest) Proxy.newProxyInstance(
                CountedQuestions.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getParameter" -> asked.get((String) arguments[0]);
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "getCookies" -> null;
                    case "getLocales" ->
                        Collections.enumeration(List.of(Locale.forLanguageTag(asked.getOrDefault("language", "en"))));
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    public DataSource source() {
        return source;
    }

    public SignedIn signedIn() {
        return signedIn;
    }

    public HttpServletRequest request() {
        return request;
    }

    /** What the page's servlet hands to it. */
    public void hand(String name, Object value) {
        attributes.put(name, value);
    }

    public int count() {
        return count.get();
    }
}
