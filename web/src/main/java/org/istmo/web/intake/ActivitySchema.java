package org.istmo.web.intake;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/** IATI's activity schema 2.03, as it comes with the application. */
final class ActivitySchema {

    private static final Schema SCHEMA = load();

    private ActivitySchema() {}

    /** A validator whose messages are in the language. */
    static ValidatorHandler validator(Locale language) {
        ValidatorHandler validator = SCHEMA.newValidatorHandler();
        try {
            validator.setProperty("http://apache.org/xml/properties/locale", language);
        } catch (SAXException unknown) {
            throw new IllegalStateException("The validator takes no language.", unknown);
        }
        return validator;
    }

    private static Schema load() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            DOMImplementationLS inputs = inputs();
            factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
                LSInput input = inputs.createLSInput();
                input.setSystemId(systemId);
                input.setByteStream(open(systemId));
                return input;
            });
            return factory.newSchema(new StreamSource(open("iati-activities-schema.xsd")));
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IllegalStateException("IATI's schema cannot be read.", broken);
        }
    }

    private static DOMImplementationLS inputs() throws ParserConfigurationException {
        return (DOMImplementationLS) DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .getFeature("LS", "3.0");
    }

    private static InputStream open(String name) {
        InputStream in = ActivitySchema.class.getResourceAsStream("/iati/schema-2.03/" + name);
        if (in == null) {
            throw new IllegalStateException("The application comes without IATI's " + name);
        }
        return in;
    }
}
