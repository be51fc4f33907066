package relais.desk.web;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import relais.desk.Finding;
import relais.desk.Today;
import relais.wire.model.FoundThing;
import relais.wire.model.FoundView;
import relais.wire.model.PortalCard;
import relais.wire.model.PortalHomeView;
import relais.wire.model.TodayItem;
import relais.wire.model.TodayView;

/** What waits, as the interface reads it. */
@Mapper
interface DeskViews {
    default TodayView today(List<Today.Line> lines) {
        return new TodayView(items(lines), lines.size());
    }

    List<TodayItem> items(List<Today.Line> lines);

    @Mapping(target = ".", source = "waiting")
    @Mapping(target = "kind", source = "waiting.work")
    TodayItem item(Today.Line line);

    FoundView found(Finding.Found found);

    @Mapping(target = "brandSlug", source = "brand.slug")
    @Mapping(target = "brandName", source = "brand.name")
    @Mapping(target = "id", source = "thing.id")
    @Mapping(target = "name", source = "thing.name")
    FoundThing thing(Finding.Thing thing);

    PortalHomeView home(Today.Home home);

    @Mapping(target = ".", source = "card")
    PortalCard card(Today.NamedCard named);
}
