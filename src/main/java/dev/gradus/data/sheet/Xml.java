package dev.gradus.data.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A walk over the elements of a part. Entities, document types and anything outside the part are refused. */
final class Xml implements AutoCloseable {

    private static final int LONGEST_TEXT = 1 << 20;

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("outside references are not followed");
        });
        this.in = in;
        this.reader = factory.createXMLStreamReader(in);
    }

    /** To the next beginning or end of an element; false at the end of the part. */
    boolean next() throws IOException, XMLStreamException {
        while (reader.hasNext()) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private int event() throws IOException, XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ZipParts.Refused("The file declares XML entities, which no spreadsheet needs. It is not read; get the file "
                    + "from somebody you trust.");
        }
        return event;
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    boolean starts() {
        return reader.isStartElement();
    }

    String element() {
        return reader.getLocalName();
    }

    /** By local name, whatever the namespace; null where there is none. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Whole number of an attribute. */
    int whole(String name, int otherwise) throws IOException {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException noNumber) {
            throw new ZipParts.Refused("The file is damaged: " + name + " is “" + shortened(value) + "”. Get the file again.");
        }
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    /** The text up to the end of the element that just began, those of {@code without} left out. */
    String text(Predicate<String> without) throws IOException, XMLStreamException {
        return text(without, "");
    }

    /** Only of its elements called {@code only}, where that is not empty: between those stand blanks that nobody sees. */
    String text(Predicate<String> without, String only) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int hidden = 0;
        boolean open = only.isEmpty();
        while (depth > 0) {
            int event = event();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                hidden = hidden > 0 || without.test(reader.getLocalName()) ? hidden + 1 : 0;
                open |= reader.getLocalName().equals(only);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                hidden = Math.max(0, hidden - 1);
                open &= !reader.getLocalName().equals(only);
            } else if (hidden == 0 && open && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE)) {
                if (text.length() + reader.getTextLength() > LONGEST_TEXT) {
                    throw new ZipParts.Refused("A cell holds more than a million characters. Expected a table.");
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    String text() throws IOException, XMLStreamException {
        return text(element -> false);
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        try {
            reader.close();
        } finally {
            in.close();
        }
    }


    /** An unchecked complaint of the parser as a checked one. */
    interface Walk<T> {
        T run() throws IOException, XMLStreamException, dev.gradus.data.DataException;
    }

    static <T> T walk(String name, Walk<T> walk) throws dev.gradus.data.DataException {
        try {
            return walk.run();
        } catch (ZipParts.Refused refused) {
            throw new dev.gradus.data.DataException(refused.getMessage().startsWith(name) ? refused.getMessage()
                    : name + ": " + refused.getMessage(), refused);
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw ZipParts.unreadable(name, damaged);
        }
    }
}
