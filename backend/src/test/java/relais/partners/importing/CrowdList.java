package relais.partners.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.IntStream;
import relais.partners.Contact;
import relais.partners.Crowd;
import relais.partners.Figures;
import relais.partners.Handle;
import relais.partners.Newcomer;

/** A long list of generated people, always the same. */
final class CrowdList {

    private CrowdList() {}

    static byte[] of(int from, int to) {
        var list = new StringBuilder(
            "username,name,followers,likes avg,comments avg,country,language,category,email,bio\n"
        );
        IntStream.range(from, to).mapToObj(Crowd::newcomer).map(CrowdList::line).forEach(list::append);
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Newcomer told) {
        Handle handle = told.handles().getFirst();
        Figures figures = told.figures().get(handle.key());
        var cells = new ArrayList<Object>();
        cells.add(handle.normal());
        cells.add(told.profile().displayName());
        cells.add(figures.followers());
        cells.add(Math.round(figures.likes()));
        cells.add(Math.round(figures.comments()));
        cells.add(told.profile().country());
        cells.add(told.profile().languages().getFirst());
        cells.add(told.profile().categories().getFirst());
        cells.add(told.contacts().stream().findFirst().map(Contact::value).orElse(""));
        cells.add('"' + told.profile().bio() + '"');
        return String.join(",", cells.stream().map(String::valueOf).toList()) + "\n";
    }
}
