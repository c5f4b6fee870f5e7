package org.istmo.reporting.render.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/**
 * The compiled schemas of ECMA-376, whole. They are loaded apart from the program's: those are the part of them that it needs, under the same names.
 */
final class OoxmlSchemas {

    private final ClassLoader loader;
    private final Object schemas;

    OoxmlSchemas() {
        try {
            // Kept open: classes come from it as they are needed.
            this.loader = new URLClassLoader(
                    new URL[] {
                        Path.of(System.getProperty("ooxml.schemas")).toUri().toURL(),
                        source(XmlObject.class),
                        source(LogManager.class)
                    },
                    ClassLoader.getPlatformClassLoader());
            this.schemas = loader.loadClass("org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder")
                    .getField("typeSystem")
                    .get(null);
        } catch (ReflectiveOperationException | MalformedURLException e) {
            throw new IllegalStateException("no schemas at " + System.getProperty("ooxml.schemas"), e);
        }
    }

    /** What a part breaks, in words; nothing where it is valid. */
    List<String> breaches(InputStream part) throws IOException {
        try {
            Class<?> options = loader.loadClass(XmlOptions.class.getName());
            Object parsed = schemas.getClass()
                    .getMethod("parse", InputStream.class, loader.loadClass(SchemaType.class.getName()), options)
                    .invoke(schemas, part, null, null);
            Object collecting = options.getConstructor().newInstance();
            List<Object> errors = new ArrayList<>();
            options.getMethod("setErrorListener", java.util.Collection.class).invoke(collecting, errors);
            Method validate = loader.loadClass(XmlObject.class.getName()).getMethod("validate", options);
            boolean valid = (boolean) validate.invoke(parsed, collecting);
            List<String> words =
                    new ArrayList<>(errors.stream().map(Object::toString).toList());
            if (!valid && words.isEmpty()) {
                words.add("not valid");
            }
            return words;
        } catch (ReflectiveOperationException e) {
            throw new IOException("not parsed", e);
        }
    }

    /** The name of the type that a part was read as, or its root where no schema knows it. */
    String type(InputStream part) throws IOException {
        try {
            Object parsed = schemas.getClass()
                    .getMethod(
                            "parse",
                            InputStream.class,
                            loader.loadClass(SchemaType.class.getName()),
                            loader.loadClass(XmlOptions.class.getName()))
                    .invoke(schemas, part, null, null);
            Object type = loader.loadClass(XmlObject.class.getName())
                    .getMethod("schemaType")
                    .invoke(parsed);
            return type.toString();
        } catch (ReflectiveOperationException e) {
            throw new IOException("not parsed", e);
        }
    }

    private static URL source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
