// Times araddon/dateparse on the inputs that SideBySide wrote.
//
// usage: dateparse FILE     prints nanoseconds an item in the best of several runs, and how many
// items had an answer, as a JSON array
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"time"

	"github.com/araddon/dateparse"
)

func main() {
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	var items []string
	if err := json.Unmarshal(data, &items); err != nil {
		panic(err)
	}
	best, answered := math.Inf(1), 0
	for deadline := time.Now().Add(time.Second); time.Now().Before(deadline); {
		answered = 0
		start := time.Now()
		for _, item := range items {
			if _, err := dateparse.ParseAny(item); err == nil {
				answered++
			}
		}
		best = math.Min(best, float64(time.Since(start).Nanoseconds())/float64(len(items)))
	}
	fmt.Printf("[%g, %d]\n", best, answered)
}
