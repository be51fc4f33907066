package relais.identity.audit;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;
import reactor.core.publisher.Mono;
import relais.platform.news.Heard;
import relais.platform.news.Hears;
import relais.platform.news.News;

/** Puts all news on record. Of each only its kind and the ids it names: components called {@code …Id}, also of a record within. */
@Component
class NewsAudit implements Hears<News> {

    private static final String ACTOR = "actorId";
    private static final String BRAND = "brandId";
    private static final String NOBODY_NAMED = "system";

    private final AuditTrail trail;

    NewsAudit(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public Mono<Void> hear(Heard<News> heard) {
        return trail.append(occurrence(heard)).then();
    }

    static Occurrence occurrence(Heard<News> heard) {
        Map<String, String> ids = idsOf(heard.news());
        String actorId = ids.remove(ACTOR);
        String brandId = ids.remove(BRAND);
        return new Occurrence(
            heard.newsId(),
            heard.at(),
            codeOf(heard.news()),
            actorId == null ? NOBODY_NAMED : actorId,
            brandId,
            heard.aggregateId(),
            ids
        );
    }

    private static String codeOf(News news) {
        TypeAlias alias = news.getClass().getAnnotation(TypeAlias.class);
        return alias == null ? news.getClass().getSimpleName() : alias.value();
    }

    private static Map<String, String> idsOf(Object news) {
        Map<String, String> ids = new TreeMap<>();
        RecordComponent[] components = news.getClass().getRecordComponents();
        for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
            switch (valueOf(component, news)) {
                case String id when component.getName().endsWith("Id") -> ids.put(component.getName(), id);
                case Record about -> ids.putAll(idsOf(about));
                case null, default -> {
                }
            }
        }
        return ids;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object news) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), news);
    }
}
