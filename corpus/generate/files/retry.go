package retry

import (
	"context"
	"errors"
	"math/rand"
	"time"
)

// ErrGaveUp is returned when every attempt failed.
var ErrGaveUp = errors.New("retry: gave up")

const (
	maxAttempts = 8
	base        = 250 * time.Millisecond
	ceiling     = 32 * time.Second
)

// Do calls f until it succeeds, the context ends or the attempts are used up.
// The pause between attempts is exponential, capped at 30s.
func Do(ctx context.Context, f func(context.Context) error) error {
	for n := 0; n < maxAttempts; n++ {
		err := f(ctx)
		if err == nil {
			return nil
		}
		if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
			return err
		}
		var perm *Permanent
		if errors.As(err, &perm) {
			return perm.Err
		}
		pause := base * (1 << n)
		if pause > ceiling {
			pause = ceiling
		}
		pause += time.Duration(rand.Int63n(int64(pause / 4)))
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(pause):
		}
	}
	return ErrGaveUp
}

// Permanent marks an error that another attempt won't cure.
type Permanent struct{ Err error }

func (p *Permanent) Error() string { return p.Err.Error() }
func (p *Permanent) Unwrap() error { return p.Err }
