package relais.partners.importing.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook: XML inside a zip that a stranger made. No part unpacks without bound, no entity is expanded, and
 * nothing in a part that has to be in memory as a whole grows with the part.
 */
final class ZippedXml implements Closeable {

    private static final long MOST = 6L << 30;
    private static final long HARMLESS = 64L << 20;
    private static final int MOST_TIMES = 250;
    private static final int LONGEST_CELL = 1 << 16;
    private static final int LONGEST_NAME = 1 << 8;
    /** What stands between one event and the next: an element with all its attributes, a remark. */
    private static final long LONGEST_EVENT = 4L << 20;
    /** Readers keep every name that they have met; how deep elements lie they bound themselves. */
    private static final int MOST_NAMES = 1 << 12;
    private static final int MOST_PREFIXES = 1 << 7;

    private final ZipFile zip;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();

    ZippedXml(ZipFile zip) {
        this.zip = zip;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** What is done with each event of a part. False: enough. */
    interface Events {
        boolean at(XMLStreamReader xml, int event) throws XMLStreamException, IOException;
    }

    /** Walks through a part that is small in every workbook; one that is missing has no events. */
    void read(String part, Events events) throws IOException {
        read(part, HARMLESS, events);
    }

    /** Walks through a part that may be as long as a list. */
    void readLong(String part, Events events) throws IOException {
        read(part, MOST, events);
    }

    private void read(String part, long most, Events events) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (Bounded in = new Bounded(zip.getInputStream(entry), entry.getCompressedSize(), most)) {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            try {
                walk(reader, in, events);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw unreadable(e);
        } catch (ZipException e) {
            throw Book.isNo("broken-workbook");
        }
    }

    private static void walk(XMLStreamReader reader, Bounded in, Events events) throws XMLStreamException, IOException {
        Names names = new Names();
        while (reader.hasNext()) {
            int event = reader.next();
            in.atEvent();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw Book.isNo("broken-workbook");
                case XMLStreamConstants.START_ELEMENT -> names.meet(reader);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> names.meet(reader.getPITarget());
                default -> {
                }
            }
            if (!events.at(reader, event)) {
                return;
            }
        }
    }

    private static Unreadable unreadable(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable known) {
                return known;
            }
        }
        return e.getNestedException() instanceof Unreadable known ? known : Book.isNo("broken-workbook");
    }

    /** An attribute by its local name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that is kept, as far as a name may be long. */
    static String brief(XMLStreamReader xml, String name) {
        return upTo(LONGEST_NAME, String.valueOf(attribute(xml, name)));
    }

    /** The text of a cell that stands in an attribute. */
    static String cell(String text) {
        return upTo(LONGEST_CELL, text);
    }

    private static String upTo(int most, String text) {
        return text.substring(0, Math.min(most, text.length()));
    }

    /** Appends the text of this event, as far as a cell may be long. */
    static void append(StringBuilder cell, XMLStreamReader xml) {
        int room = LONGEST_CELL - cell.length();
        if (room > 0) {
            cell.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    /** Appends what an element stands for, as far as a cell may be long. */
    static void append(StringBuilder cell, String text) {
        cell.append(upTo(LONGEST_CELL - cell.length(), text));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The different names of a part, of which no workbook has many. */
    private static final class Names {

        private final Set<String> met = new HashSet<>();
        private final Set<String> prefixes = new HashSet<>();

        void meet(XMLStreamReader xml) {
            meet(xml.getLocalName());
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                meet(xml.getAttributeLocalName(i));
            }
            for (int i = 0; i < xml.getNamespaceCount(); i++) {
                meet(String.valueOf(xml.getNamespaceURI(i)));
                prefixes.add(String.valueOf(xml.getNamespacePrefix(i)));
                Limits.refuseBeyond(MOST_PREFIXES, prefixes.size());
            }
        }

        void meet(String name) {
            if (met.add(name)) {
                Limits.refuseBeyond(MOST_NAMES, met.size());
            }
        }
    }

    /** Stops where a part unpacks to far more than a list could hold. */
    private static final class Bounded extends FilterInputStream {

        private final long packed;
        private final long most;
        private long read;
        private long readAtEvent;

        Bounded(InputStream in, long packed, long most) {
            super(in);
            this.packed = packed;
            this.most = most;
        }

        void atEvent() {
            readAtEvent = read;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int some = super.read(bytes, from, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) {
            read += more;
            boolean swells = packed >= 0 && read > HARMLESS && read / MOST_TIMES > packed;
            if (read > most || swells || read - readAtEvent > LONGEST_EVENT) {
                throw Book.isNo("unpacks-too-large");
            }
        }
    }
}
