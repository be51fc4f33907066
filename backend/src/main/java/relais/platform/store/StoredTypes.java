package relais.platform.store;

import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.MongoManagedTypes;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.util.ClassUtils;

/**
 * Makes every stored type known at start. A sealed state is read back by its alias, and an alias is only known once its
 * type is: without this a fresh start could not read what the last one wrote.
 */
@Configuration(proxyBeanMethods = false)
class StoredTypes {

    @Bean
    MongoManagedTypes mongoManagedTypes() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(TypeAlias.class, false));
        scanner.addIncludeFilter(new AnnotationTypeFilter(Document.class, false));
        Set<Class<?>> types = new HashSet<>();
        for (BeanDefinition found : scanner.findCandidateComponents("relais")) {
            types.add(ClassUtils.forName(String.valueOf(found.getBeanClassName()), getClass().getClassLoader()));
        }
        return MongoManagedTypes.fromIterable(types);
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(conversions ->
            conversions
                .bigDecimal(MongoCustomConversions.BigDecimalRepresentation.DECIMAL128)
                .registerConverters(StoredForms.all())
        );
    }
}
