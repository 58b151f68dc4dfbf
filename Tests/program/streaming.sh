# A program that writes one record and waits for the answer before the next one gets it.
for threads in 1 3; do
  coproc answerer { exec "$NEWSMETA" keys --threads $threads; }
  for word in Aleppo Homs Hama; do
    echo "{\"id\":\"$word\",\"input\":\"$word\"}" >&"${answerer[1]}"
    read -r -t 20 answer <&"${answerer[0]}"
    [[ "$answer" == "{\"id\":\"$word\","* ]]
  done
  eval "exec ${answerer[1]}>&-"
  wait "$answerer_PID"
done

# A record whose line feed has not come yet is answered at the end of the input.
test "$(printf '{"input":"x"}' | "$NEWSMETA" keys | wc -l)" = 1
