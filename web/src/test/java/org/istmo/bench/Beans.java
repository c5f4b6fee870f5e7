package org.istmo.bench;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.util.List;

/** Beans by hand, as a container would give them. */
public final class Beans {

    private Beans() {}

    @SuppressWarnings("unchecked")
    @SafeVarargs
    public static <T> Instance<T> of(T... beans) {
        List<T> all = List.of(beans);
        return (Instance<T>) Proxy.newProxyInstance(
                Beans.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stream" -> all.stream();
                    case "iterator" -> all.iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
