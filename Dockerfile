# The application on a JDK 25 runtime, as a user without rights. Build the jar first: mvn verify
FROM eclipse-temurin:25-jre AS unpacked
WORKDIR /unpacked
COPY backend/target/relais.jar relais.jar
RUN java -Djarmode=tools -jar relais.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 10001 relais \
    && useradd --system --uid 10001 --gid relais --home-dir /nonexistent --shell /usr/sbin/nologin relais \
    && install -d -o relais -g relais /data
WORKDIR /relais
COPY --from=unpacked /unpacked/layers/dependencies/ ./
COPY --from=unpacked /unpacked/layers/spring-boot-loader/ ./
COPY --from=unpacked /unpacked/layers/snapshot-dependencies/ ./
COPY --from=unpacked /unpacked/layers/application/ ./
USER 10001:10001
ENV RELAIS_DATA=/data
VOLUME /data
EXPOSE 8080
# Half of the memory is left to what lies outside the heap: network buffers, and the process that reads foreign documents.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "--enable-native-access=ALL-UNNAMED", "-jar", "relais.jar"]
